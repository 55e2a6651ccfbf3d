#pragma once

// Distribution functions of Boost.Math behind a C interface.
//
// Every function is pure and safe to call from several threads. An impossible argument gives NaN; no C++ exception
// leaves these functions. `lower` is P(X <= x) and `upper` is P(X > x), each computed in its own tail, so that small
// probabilities keep their digits. Quantiles take the probability of the tail they are named after.

#ifdef __cplusplus
extern "C" {
#endif

// The Boost release this was compiled against, such as "1_74".
const char *distributions_boost_version(void);

// Standard normal.
double normal_lower(double x);
double normal_upper(double x);
double normal_density(double x);
double normal_quantile_lower(double p);
double normal_quantile_upper(double p);

// Student's t, df > 0, fractional allowed.
double student_t_lower(double x, double df);
double student_t_upper(double x, double df);
double student_t_density(double x, double df);
double student_t_quantile_lower(double p, double df);
double student_t_quantile_upper(double p, double df);

// Noncentral t, df > 0, noncentrality `delta`.
double noncentral_t_lower(double x, double df, double delta);
double noncentral_t_upper(double x, double df, double delta);
double noncentral_t_density(double x, double df, double delta);
double noncentral_t_quantile_lower(double p, double df, double delta);
double noncentral_t_quantile_upper(double p, double df, double delta);

// Chi-squared, df > 0, x >= 0.
double chi_squared_lower(double x, double df);
double chi_squared_upper(double x, double df);
double chi_squared_density(double x, double df);
double chi_squared_quantile_lower(double p, double df);
double chi_squared_quantile_upper(double p, double df);

// Fisher's F, df1 > 0 and df2 > 0, x >= 0.
double fisher_f_lower(double x, double df1, double df2);
double fisher_f_upper(double x, double df1, double df2);
double fisher_f_density(double x, double df1, double df2);
double fisher_f_quantile_lower(double p, double df1, double df2);
double fisher_f_quantile_upper(double p, double df1, double df2);

// Beta, a > 0 and b > 0, 0 <= x <= 1.
double beta_lower(double x, double a, double b);
double beta_upper(double x, double a, double b);
double beta_density(double x, double a, double b);
double beta_quantile_lower(double p, double a, double b);
double beta_quantile_upper(double p, double a, double b);

// Binomial: 0 <= x <= n successes in n trials of probability p.
double binomial_lower(double x, double n, double p);
double binomial_upper(double x, double n, double p);
double binomial_mass(double x, double n, double p);

// Hypergeometric: x white balls among `drawn` from an urn of `white` and `black`. x must be attainable.
double hypergeometric_lower(unsigned x, unsigned white, unsigned black, unsigned drawn);
double hypergeometric_upper(unsigned x, unsigned white, unsigned black, unsigned drawn);
double hypergeometric_mass(unsigned x, unsigned white, unsigned black, unsigned drawn);

// Gamma(a) / Gamma(a + delta), without overflow at large a.
double gamma_ratio(double a, double delta);
// log Gamma(a), a > 0. The C library's lgamma writes a process-wide variable; this does not.
double log_gamma(double a);

#ifdef __cplusplus
}
#endif
