#include "distributions.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/hypergeometric.hpp>
#include <boost/math/distributions/non_central_t.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <boost/version.hpp>

#include <limits>

namespace {

using namespace boost::math;
namespace on = boost::math::policies;

// Errors become NaN or infinity instead of exceptions. Doubles are computed in long double, the default.
using on::ignore_error;
using quiet = on::policy<on::domain_error<ignore_error>, on::pole_error<ignore_error>,
                         on::overflow_error<ignore_error>, on::underflow_error<ignore_error>,
                         on::denorm_error<ignore_error>, on::evaluation_error<ignore_error>,
                         on::rounding_error<ignore_error>, on::indeterminate_result_error<ignore_error>>;

// Whatever is still thrown (an allocation, an iteration limit) ends here.
template <class F> double guarded(F compute) noexcept {
  try {
    return compute();
  } catch (...) {
    return std::numeric_limits<double>::quiet_NaN();
  }
}

template <class D> double lower(D const &d, double x) { return guarded([&] { return cdf(d, x); }); }
template <class D> double upper(D const &d, double x) { return guarded([&] { return cdf(complement(d, x)); }); }
template <class D> double density(D const &d, double x) { return guarded([&] { return pdf(d, x); }); }
template <class D> double quantile_lower(D const &d, double p) { return guarded([&] { return quantile(d, p); }); }
template <class D> double quantile_upper(D const &d, double p) {
  return guarded([&] { return quantile(complement(d, p)); });
}

using Normal = normal_distribution<double, quiet>;
using StudentT = students_t_distribution<double, quiet>;
using NoncentralT = non_central_t_distribution<double, quiet>;
using ChiSquared = chi_squared_distribution<double, quiet>;
using FisherF = fisher_f_distribution<double, quiet>;
using Beta = beta_distribution<double, quiet>;
using Binomial = binomial_distribution<double, quiet>;
using Hypergeometric = hypergeometric_distribution<double, quiet>;

} // namespace

extern "C" {

const char *distributions_boost_version(void) { return BOOST_LIB_VERSION; }

double normal_lower(double x) { return lower(Normal(), x); }
double normal_upper(double x) { return upper(Normal(), x); }
double normal_density(double x) { return density(Normal(), x); }
double normal_quantile_lower(double p) { return quantile_lower(Normal(), p); }
double normal_quantile_upper(double p) { return quantile_upper(Normal(), p); }

double student_t_lower(double x, double df) { return lower(StudentT(df), x); }
double student_t_upper(double x, double df) { return upper(StudentT(df), x); }
double student_t_density(double x, double df) { return density(StudentT(df), x); }
double student_t_quantile_lower(double p, double df) { return quantile_lower(StudentT(df), p); }
double student_t_quantile_upper(double p, double df) { return quantile_upper(StudentT(df), p); }

double noncentral_t_lower(double x, double df, double delta) { return lower(NoncentralT(df, delta), x); }
double noncentral_t_upper(double x, double df, double delta) { return upper(NoncentralT(df, delta), x); }
double noncentral_t_density(double x, double df, double delta) { return density(NoncentralT(df, delta), x); }
double noncentral_t_quantile_lower(double p, double df, double delta) { return quantile_lower(NoncentralT(df, delta), p); }
double noncentral_t_quantile_upper(double p, double df, double delta) { return quantile_upper(NoncentralT(df, delta), p); }

double chi_squared_lower(double x, double df) { return lower(ChiSquared(df), x); }
double chi_squared_upper(double x, double df) { return upper(ChiSquared(df), x); }
double chi_squared_density(double x, double df) { return density(ChiSquared(df), x); }
double chi_squared_quantile_lower(double p, double df) { return quantile_lower(ChiSquared(df), p); }
double chi_squared_quantile_upper(double p, double df) { return quantile_upper(ChiSquared(df), p); }

double fisher_f_lower(double x, double df1, double df2) { return lower(FisherF(df1, df2), x); }
double fisher_f_upper(double x, double df1, double df2) { return upper(FisherF(df1, df2), x); }
double fisher_f_density(double x, double df1, double df2) { return density(FisherF(df1, df2), x); }
double fisher_f_quantile_lower(double p, double df1, double df2) { return quantile_lower(FisherF(df1, df2), p); }
double fisher_f_quantile_upper(double p, double df1, double df2) { return quantile_upper(FisherF(df1, df2), p); }

double beta_lower(double x, double a, double b) { return lower(Beta(a, b), x); }
double beta_upper(double x, double a, double b) { return upper(Beta(a, b), x); }
double beta_density(double x, double a, double b) { return density(Beta(a, b), x); }
double beta_quantile_lower(double p, double a, double b) { return quantile_lower(Beta(a, b), p); }
double beta_quantile_upper(double p, double a, double b) { return quantile_upper(Beta(a, b), p); }

double binomial_lower(double x, double n, double p) { return lower(Binomial(n, p), x); }
double binomial_upper(double x, double n, double p) { return upper(Binomial(n, p), x); }
double binomial_mass(double x, double n, double p) { return density(Binomial(n, p), x); }

double hypergeometric_lower(unsigned x, unsigned white, unsigned black, unsigned drawn) {
  return lower(Hypergeometric(white, drawn, white + black), x);
}
double hypergeometric_upper(unsigned x, unsigned white, unsigned black, unsigned drawn) {
  return upper(Hypergeometric(white, drawn, white + black), x);
}
double hypergeometric_mass(unsigned x, unsigned white, unsigned black, unsigned drawn) {
  return density(Hypergeometric(white, drawn, white + black), x);
}

double gamma_ratio(double a, double delta) {
  return guarded([&] { return tgamma_delta_ratio(a, delta, quiet()); });
}
double log_gamma(double a) {
  return guarded([&] { return boost::math::lgamma(a, quiet()); });
}

} // extern "C"
