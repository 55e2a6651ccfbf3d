# The numbers of expected.csv, with R 4.2.2 and its packages exactRankTests, coin, emmeans and car:
#   Rscript expected.R > expected.csv

suppressMessages({
  library(exactRankTests)
  library(coin)
  library(emmeans)
  library(car)
})
s <- read.csv('data/subjects.csv')
o <- read.csv('data/observations.csv')
w <- reshape(o[, c('id', 't', 'v')], idvar='id', timevar='t', direction='wide')
names(w) <- sub('^v.', '', names(w))
names(w)[names(w)=='base'] <- 'b'
d <- merge(s, w, by='id')
d <- d[order(d$id), ]
d$arm <- factor(d$arm, levels=c('P', 'L', 'H'))
d$site <- factor(d$site)
d$sex <- factor(d$sex, levels=c('F', 'M'))
out <- list()
put <- function(k, v) out[[k]] <<- as.numeric(v)
r1 <- function(x) round(x, 1)
analyse <- function(d, suffix='', full=TRUE) {
  for (m in c('m1', 'm3')) {
    d$chg <- r1(d[[m]]-d$b)
    g <- c(P='p', L='l', H='h')
    for (a in names(g)) {
      x <- d[d$arm==a, ]
      ok <- !is.na(x$chg)
      c <- x$chg[ok]
      b <- x$b[ok]
      f <- x[[m]][ok]
      K <- function(meas, s) paste0('x/', m, '/all/', g[a], '/', meas, suffix, '/', s)
      put(K('change', 'n'), length(c))
      put(K('change', 'mean'), mean(c))
      put(K('change', 'sd'), sd(c))
      t <- t.test(f, b, paired=TRUE)
      put(K('change', 'ci-low'), t$conf.int[1])
      put(K('paired-t', 't'), t$statistic)
      put(K('paired-t', 'p'), t$p.value)
      put(K('signed-rank', 'p'), wilcox.exact(c)$p.value)
      put(K('signed-rank-exact', 'p'), wilcox.exact(c)$p.value)
      put(K('signed-rank-pratt', 'p'), pvalue(wilcoxsign_test(c~rep(0, length(c)), distribution='exact', zero.method='Pratt')))
      put(K('signed-rank-pratt-asymptotic', 'p'), pvalue(wilcoxsign_test(c~rep(0, length(c)), zero.method='Pratt')))
      put(K('signed-rank-asymptotic', 'p'), suppressWarnings(wilcox.test(c, exact=FALSE, correct=FALSE)$p.value))
      put(K('signed-rank-asymptotic-cc', 'p'), suppressWarnings(wilcox.test(c, exact=FALSE)$p.value))
      nz <- c[c!=0]
      rk <- rank(abs(nz))
      S <- sum(rk[nz>0])-sum(rk)/2
      n <- length(nz)
      V <- sum(rk^2)/4
      tt <- S*sqrt((n-1)/(n*V-S^2))
      put(K('signed-rank-t', 'p'), 2*pt(-abs(tt), n-1))
      np <- sum(c>0)
      nn <- sum(c<0)
      put(K('sign', 'p'), binom.test(np, np+nn)$p.value)
      put(K('sign-mid-p', 'p'), min(1, 2*(pbinom(min(np, nn), np+nn, .5)-dbinom(min(np, nn), np+nn, .5)/2)))
      z <- max(0, abs(np-(np+nn)/2)-.5)/(sqrt(np+nn)/2)
      put(K('sign-asymptotic-cc', 'p'), 2*pnorm(-z))
      put(K('paired-t-log', 'p'), t.test(log(f), log(b), paired=TRUE)$p.value)
      if (full) {
        gr <- t.test(log(f/b))
        put(K('ratio', 'geometric-mean'), exp(gr$estimate))
        put(K('ratio', 'geometric-ci-low'), exp(gr$conf.int[1]))
        put(K('percent-change', 'percent-of-means'), 100*mean(c)/mean(b))
        put(K('percent-change', 'median'), median(100*c/b))
        put(K('change', 'q1'), quantile(c, .25, type=2))
        put(K('change', 'q3'), quantile(c, .75, type=2))
        put(K('change', 'median'), median(c))
        put(K('effect-size', 'd-z'), mean(c)/sd(c))
        put(K('effect-size', 'd-av'), mean(c)/((sd(b)+sd(f))/2))
        put(K('effect-size', 'd-rms'), mean(c)/sqrt((var(b)+var(f))/2))
        put(K('effect-size', 'd-rm'), mean(c)/sd(c)*sqrt(2*(1-cor(b, f))))
        put(K('effect-size', 'change-over-baseline-sd'), mean(c)/sd(b))
        W <- Vectorize(function(i, j)(c[i]+c[j])/2)
        w <- outer(c, c, '+')/2
        put(K('change', 'hodges-lehmann'), median(w[upper.tri(w, diag=TRUE)]))
      }
    }
    pairs <- list(c('L', 'P'), c('H', 'P'), c('H', 'L'))
    for (p in pairs) {
      k <- paste0(g[p[1]], '-vs-', g[p[2]])
      A <- na.omit(d$chg[d$arm==p[1]])
      B <- na.omit(d$chg[d$arm==p[2]])
      K <- function(c, s) paste0('x/', m, '/all/', c, suffix, '/', k, '/', s)
      put(K('mw', 'p'), wilcox.exact(A, B)$p.value)
      put(K('mwx', 'p'), wilcox.exact(A, B)$p.value)
      put(K('mwa', 'p'), wilcox.test(A, B, exact=FALSE, correct=FALSE)$p.value)
      put(K('mwc', 'p'), wilcox.test(A, B, exact=FALSE)$p.value)
      put(K('mw', 'u'), wilcox.test(A, B, exact=FALSE)$statistic)
      put(K('mw', 'hodges-lehmann'), median(outer(A, B, '-')))
      t <- t.test(A, B)
      put(K('welch', 'p'), t$p.value)
      put(K('welch', 'df'), t$parameter)
      put(K('welch', 'ci-high'), t$conf.int[2])
      put(K('welch', 'difference'), mean(A)-mean(B))
      put(K('wan', 'p'), t$p.value)
      t <- t.test(A, B, var.equal=TRUE)
      put(K('student', 'p'), t$p.value)
      put(K('student', 'ci-low'), t$conf.int[1])
      if (full) {
        sp <- sqrt(((length(A)-1)*var(A)+(length(B)-1)*var(B))/(length(A)+length(B)-2))
        put(K('welch', 'cohen-d'), (mean(A)-mean(B))/sp)
        put(K('welch', 'glass-delta'), (mean(A)-mean(B))/sd(B))
        put(K('welch', 'rank-biserial'), 2*wilcox.test(A, B, exact=FALSE)$statistic/(length(A)*length(B))-1)
        df <- length(A)+length(B)-2
        J <- exp(lgamma(df/2)-lgamma((df-1)/2))/sqrt(df/2)
        put(K('welch', 'hedges-g'), J*(mean(A)-mean(B))/sp)
      }
      if (full) {
        A <- na.omit(d[[m]][d$arm==p[1]])
        B <- na.omit(d[[m]][d$arm==p[2]])
        t <- t.test(A, B)
        put(K('welchv', 'p'), t$p.value)
      }
    }
    # ancova
    anc <- function(name, form, resp, weights='equal', cc=TRUE) {
      e <- d
      e$y <- if (resp=='change') e$chg else e[[m]]
      mod <- lm(form, e)
      em <- emmeans(mod, 'arm', weights=weights)
      s <- summary(em)
      for (i in 1:3) {
        kk <- paste0('x/', m, '/all/', g[as.character(s$arm[i])], '/', name, suffix, '/')
        put(paste0(kk, 'ls-mean'), s$emmean[i])
        put(paste0(kk, 'se'), s$SE[i])
      }
      ct <- summary(contrast(em, list(lp=c(-1, 1, 0), hp=c(-1, 0, 1), hl=c(0, -1, 1), dec=c(-1, .5, .5)), adjust='none'), infer=TRUE)
      nm <- c('l-vs-p', 'h-vs-p', 'h-vs-l', 'contrast-1')
      for (i in 1:(if (cc)4 else 3)) {
        kk <- paste0('x/', m, '/all/', name, suffix, '/', nm[i], '/')
        put(paste0(kk, 'difference'), ct$estimate[i])
        put(paste0(kk, 'p'), ct$p.value[i])
        put(paste0(kk, 'ci-low'), ct$lower.CL[i])
      }
      options(contrasts=c('contr.sum', 'contr.poly'))
      mod2 <- lm(form, e)
      a <- Anova(mod2, type=3)
      options(contrasts=c('contr.treatment', 'contr.poly'))
      put(paste0('x/', m, '/all/', name, suffix, '/groups/f'), a['arm', 'F value'])
      put(paste0('x/', m, '/all/', name, suffix, '/groups/p'), a['arm', 'Pr(>F)'])
      put(paste0('x/', m, '/all/', name, suffix, '/groups/residual-sd'), sigma(mod))
      put(paste0('x/', m, '/all/', name, suffix, '/groups/residual-rms'), sqrt(mean(resid(mod)^2)))
      mod
    }
    mod <- anc('anc', y~arm+b, 'change')
    e <- d
    e$y <- e$chg
    i <- anova(lm(y~arm+b, e), lm(y~arm*b, e))
    put(paste0('x/', m, '/all/anc', suffix, '/baseline-by-group/p'), i$'Pr(>F)'[2])
    e$dose <- c(P=0, L=10, H=30)[as.character(e$arm)]
    dm <- lm(y~dose+b, e)
    put(paste0('x/', m, '/all/anc', suffix, '/dose-response/slope'), coef(dm)['dose'])
    put(paste0('x/', m, '/all/anc', suffix, '/dose-response/p'), summary(dm)$coef['dose', 4])
    anc('ancv', y~arm+b, 'value', cc=FALSE)
    anc('ancf', y~arm+b+age+site+sex, 'change', cc=FALSE)
    anc('ancp', y~arm+b+age+site+sex, 'change', 'proportional', cc=FALSE)
    anc('anc0', y~arm, 'change', cc=FALSE)
    o <- oneway.test(chg~arm, d)
    put(paste0('x/', m, '/all/wan', suffix, '/groups/f'), o$statistic)
    put(paste0('x/', m, '/all/wan', suffix, '/groups/df2'), o$parameter[2])
    put(paste0('x/', m, '/all/wan', suffix, '/groups/p'), o$p.value)
    o <- oneway.test(chg~arm, d, var.equal=TRUE)
    put(paste0('x/', m, '/all/an', suffix, '/groups/p'), o$p.value)
    k <- kruskal.test(chg~arm, d)
    put(paste0('x/', m, '/all/kw', suffix, '/groups/h'), k$statistic)
    put(paste0('x/', m, '/all/kw', suffix, '/groups/p'), k$p.value)
    pw <- pairwise.t.test(d$chg, d$arm, p.adjust.method='holm')
    put(paste0('x/', m, '/all/an', suffix, '/h-vs-p/adjusted-p'), pw$p.value['H', 'P'])
    put(paste0('x/', m, '/all/an', suffix, '/h-vs-l/adjusted-p'), pw$p.value['H', 'L'])
    if (full) {
      # families
      S <- d
      A <- split(S$chg, S$arm)
    }
    # sites
    A <- na.omit(d$chg[d$site=='b'])
    B <- na.omit(d$chg[d$site=='a'])
    put(paste0('x/', m, '/all/sites', suffix, '/b-vs-a/p'), t.test(A, B)$p.value)
  }
  # friedman, rm over base..m3
  if (full) {
    M <- as.matrix(d[, c('b', 'm1', 'm2', 'm3')])
    ok <- complete.cases(M)
    for (a in c('all', 'P', 'L', 'H')) {
      sel <- ok&(a=='all'|d$arm==a)
      X <- M[sel, ]
      f <- friedman.test(X)
      kk <- if (a=='all')'x/m3/all/' else paste0('x/m3/all/', g[a], '/')
      put(paste0(kk, 'fr/chi-squared'), f$statistic)
      put(paste0(kk, 'fr/p'), f$p.value)
      put(paste0(kk, 'fr/n'), nrow(X))
      ml <- lm(X~1)
      s <- summary(Anova(ml, idata=data.frame(t=factor(1:4)), idesign=~t, type=3), multivariate=FALSE)
      put(paste0(kk, 'rm/f'), s$univariate.tests['t', 'F value'])
      put(paste0(kk, 'rm/epsilon'), s$pval.adjustments['t', 'GG eps'])
      put(paste0(kk, 'rm/p'), s$pval.adjustments['t', 'Pr(>F[GG])'])
      put(paste0(kk, 'rm/uncorrected-p'), s$univariate.tests['t', 'Pr(>F)'])
      put(paste0(kk, 'rm/mauchly-w'), s$sphericity.tests['t', 'Test statistic'])
      put(paste0(kk, 'rm/mauchly-p'), s$sphericity.tests['t', 'p-value'])
    }
    # responders
    m <- 'm3'
    d$chg <- r1(d$m3-d$b)
    resp <- function(a) {
      x <- d[d$arm==a&!is.na(d$b), ]
      r <- ifelse(is.na(x$chg), FALSE, x$chg<=-1)
      c(sum(r), length(r))
    }
    for (a in names(g)) {
      q <- resp(a)
      kk <- paste0('x/m3/all/', g[a], '/fall/')
      put(paste0(kk, 'n'), q[2])
      put(paste0(kk, 'responders'), q[1])
      w <- prop.test(q[1], q[2], correct=FALSE)$conf.int
      put(paste0(kk, 'percent-ci-low'), 100*w[1])
      put(paste0(kk, 'percent-ci-high'), 100*w[2])
      x <- d[d$arm==a&!is.na(d$chg), ]
      r <- 100*x$chg/x$b < -10
      kk <- paste0('x/m3/all/', g[a], '/fall-out/')
      put(paste0(kk, 'n'), length(r))
      put(paste0(kk, 'responders'), sum(r))
      x <- d[d$arm==a, ]
      y <- x[!is.na(x$b)&!is.na(x$m3), ]
      t <- table(factor(y$b<7.5, c(TRUE, FALSE)), factor(y$m3<7.5, c(TRUE, FALSE)))
      bb <- t[1, 2]
      cc <- t[2, 1]
      kk <- paste0('x/m3/all/', g[a], '/low-')
      put(paste0(kk, 'mcnemar/p'), if (bb+cc>0)binom.test(min(bb, cc), bb+cc)$p.value else 1)
      if (bb+cc>0) {
        put(paste0(kk, 'mcnemar-chi-square/p'), mcnemar.test(t, correct=FALSE)$p.value)
        put(paste0(kk, 'mcnemar-chi-square-cc/p'), mcnemar.test(t)$p.value)
        put(paste0(kk, 'mcnemar-mid-p/p'), min(1, 2*pbinom(min(bb, cc), bb+cc, .5))-dbinom(min(bb, cc), bb+cc, .5))
      }
      put(paste0(kk, 'mcnemar/risk-difference'), 100*(mean(y$m3<7.5)-mean(y$b<7.5)))
      # never: upper limit
      put(paste0('x/m3/all/', g[a], '/never/upper-limit'), 100*(1-.05^(1/sum(!is.na(x$m3)|TRUE))))
      # bowker
      lv <- function(v) cut(v, c(-Inf, 6.4999, 9, Inf), labels=c('low', 'normal', 'high'))
      tb <- table(lv(y$b), lv(y$m3))
      st <- 0
      df <- 0
      for (i in 1:2)for (j in (i+1):3) {
        s <- tb[i, j]+tb[j, i]
        if (s>0) {
          st <- st+(tb[i, j]-tb[j, i])^2/s
          df <- df+1
        }
      }
      kk <- paste0('x/m3/all/', g[a], '/shift/')
      put(paste0(kk, 'symmetry/chi-squared'), st)
      if (df>0) put(paste0(kk, 'symmetry/p'), pchisq(st, df, lower=FALSE))
      put(paste0(kk, 'normal-to-low/n'), tb['normal', 'low'])
      put(paste0(kk, 'high-to-normal/n'), tb['high', 'normal'])
    }
    newc <- function(x1, n1, x2, n2) {
      w <- function(x, n)prop.test(x, n, correct=FALSE)$conf.int
      a <- w(x1, n1)
      b <- w(x2, n2)
      p1 <- x1/n1
      p2 <- x2/n2
      c(p1-p2-sqrt((p1-a[1])^2+(b[2]-p2)^2), p1-p2+sqrt((a[2]-p1)^2+(p2-b[1])^2))
    }
    for (p in list(c('L', 'P'), c('H', 'P'), c('H', 'L'))) {
      a <- resp(p[1])
      b <- resp(p[2])
      t <- rbind(c(a[1], a[2]-a[1]), c(b[1], b[2]-b[1]))
      k <- paste0(g[p[1]], '-vs-', g[p[2]])
      put(paste0('x/m3/all/fall-fisher/', k, '/p'), fisher.test(t)$p.value)
      put(paste0('x/m3/all/fall-chi-square-pearson/', k, '/p'), suppressWarnings(chisq.test(t, correct=FALSE)$p.value))
      put(paste0('x/m3/all/fall-chi-square-yates/', k, '/p'), suppressWarnings(chisq.test(t)$p.value))
      ci <- newc(a[1], a[2], b[1], b[2])
      put(paste0('x/m3/all/fall/', k, '/risk-difference'), 100*(a[1]/a[2]-b[1]/b[2]))
      put(paste0('x/m3/all/fall/', k, '/risk-difference-ci-low'), 100*ci[1])
      put(paste0('x/m3/all/fall/', k, '/risk-difference-ci-high'), 100*ci[2])
    }
    t3 <- rbind(resp('P'), resp('L'), resp('H'))
    t3 <- cbind(t3[, 1], t3[, 2]-t3[, 1])
    put('x/m3/all/fall-fisher/groups/p', fisher.test(t3)$p.value)
    put('x/m3/all/fall-chi-square/groups/p', suppressWarnings(chisq.test(t3)$p.value))
    # families: gather p
    fam <- function(keys, method) p.adjust(sapply(keys, function(k) out[[k]]), method)
    pooled <- c()
    for (mm in c('m1', 'm2', 'm3')) pooled <- c(pooled, r1(d[[mm]]-d$b))
    sw <- shapiro.test(na.omit(pooled))
    put('x/m3/all/p/by-normality/shapiro-wilk', sw$statistic)
    put('x/m3/all/p/by-normality/shapiro-wilk-p', sw$p.value)
  }
}
analyse(d)
loc <- function(d, withb, bocf) {
  e <- d
  for (i in 1:nrow(e)) {
    last <- if (withb) e$b[i] else NA
    for (m in c('m1', 'm2', 'm3')) {
      if (is.na(e[i, m])) e[i, m] <- if (bocf) e$b[i] else last else last <- e[i, m]
    }
  }
  e
}
analyse(loc(d, FALSE, FALSE), '-locf', FALSE)
analyse(loc(d, TRUE, FALSE), '-locf-with-baseline', FALSE)
analyse(loc(d, FALSE, TRUE), '-bocf', FALSE)
cat('key,value\n')
for (k in names(out)) cat(sprintf('%s,%s\n', k, if (is.finite(out[[k]])) sprintf('%.15g', out[[k]]) else ''))
