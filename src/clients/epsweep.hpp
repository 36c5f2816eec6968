// Lets epsilon-sweep check a gradient in a C++17 program: fill an epsweep::Problem and return its serve() from main.
//
//   int main() {
//     std::vector<float> theta = ...;
//     epsweep::Problem<float> problem;
//     problem.blocks = {{"lstm.weight_ih", 20, 5, "i,f,g,o"}, {"dense.bias", 5}};  // gates, where rows have them
//     problem.values = [&] { return theta; };
//     problem.gradient = [&] { return backpropagate(theta); };
//     problem.loss = [&](const std::vector<float>& at) { return forward(at); };
//     return problem.serve();
//   }
//
// One build of the program for each precision, named by `program:` of a sweep file; the protocol is in
// src/examples/PROTOCOL.md. Scalar is float, double, or for `reference:` long double; or __float128, with
// -DEPSWEEP_FLOAT128 and -lquadmath. Write to standard error, not to standard output.
#pragma once

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <iomanip>
#include <iostream>
#include <limits>
#include <sstream>
#include <string>
#include <vector>
#ifdef EPSWEEP_FLOAT128
#include <quadmath.h>
#endif

namespace epsweep {

// Streams may refuse subnormal numbers; strtold rounds a decimal to Scalar by way of long double only where it must.
template <typename Scalar>
Scalar read(const std::string& text) {
  if constexpr (std::numeric_limits<Scalar>::digits <= std::numeric_limits<float>::digits) {
    return std::strtof(text.c_str(), nullptr);
  } else if constexpr (std::numeric_limits<Scalar>::digits <= std::numeric_limits<double>::digits) {
    return std::strtod(text.c_str(), nullptr);
  } else {
    return std::strtold(text.c_str(), nullptr);
  }
}

template <typename Scalar>
void print(const Scalar& x, std::ostream& out) {
  out << std::setprecision(std::numeric_limits<Scalar>::max_digits10) << x << ' ';
}

#ifdef EPSWEEP_FLOAT128
template <>
inline __float128 read(const std::string& text) {
  return strtoflt128(text.c_str(), nullptr);
}

template <>
inline void print(const __float128& x, std::ostream& out) {
  char digits[64];
  quadmath_snprintf(digits, sizeof digits, "%.36Qg", x);
  out << digits << ' ';
}
#endif

// A tensor of parameters, row-major; more than two dimensions count as rows and the rest.
struct Block {
  std::string name;
  std::size_t rows;
  std::size_t columns = 1;
  std::string gates = "1";  // names of the equal parts that the rows fall into
};

template <typename Scalar>
struct Problem {
  std::vector<Block> blocks;
  std::function<std::vector<Scalar>()> values;    // every parameter, block after block
  std::function<std::vector<Scalar>()> gradient;  // what is to be checked, in the same order
  std::function<Scalar(const std::vector<Scalar>&)> loss;

  // Answers until the tool says quit; the exit code for main.
  int serve(std::istream& in = std::cin, std::ostream& out = std::cout) const {
    for (std::string line; std::getline(in, line);) {
      std::istringstream words(line);
      std::string request;
      words >> request;
      if (request == "quit") return 0;
      if (!answer(request, words, out)) {
        std::cerr << "unknown request: " << line << '\n';
        return 2;
      }
      out << std::endl;
    }
    return 0;
  }

 private:
  bool answer(const std::string& request, std::istream& words, std::ostream& out) const {
    if (request == "epsweep") {
      out << "epsweep 1";
    } else if (request == "blocks") {
      for (const Block& b : blocks) out << b.name << ' ' << b.rows << ' ' << b.columns << ' ' << b.gates << ' ';
    } else if (request == "values") {
      write(values(), out);
    } else if (request == "gradient") {
      write(gradient(), out);
    } else if (request == "loss") {
      std::vector<Scalar> at = values();
      std::size_t count = 0, index = 0;
      words >> count;
      for (std::size_t k = 0; k < count; ++k) {
        words >> index;
        const Scalar kept = at.at(index);
        at[index] = number(words);
        print(loss(at), out);
        at[index] = kept;
      }
    } else if (request == "point") {
      std::vector<Scalar> at = values();
      for (Scalar& v : at) v = number(words);
      print(loss(at), out);
    } else {
      return false;
    }
    return true;
  }

  static Scalar number(std::istream& words) {
    std::string text;
    words >> text;
    return read<Scalar>(text);
  }

  static void write(const std::vector<Scalar>& numbers, std::ostream& out) {
    for (const Scalar& x : numbers) print(x, out);
  }
};

}  // namespace epsweep
