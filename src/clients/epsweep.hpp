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
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <iomanip>
#include <iostream>
#include <limits>
#include <string>
#include <vector>
#ifdef EPSWEEP_FLOAT128
#include <quadmath.h>
#endif

namespace epsweep {

// The number at `text`, which is moved behind it; streams may refuse subnormal numbers. strtold rounds a decimal to
// Scalar by way of long double only where it must.
template <typename Scalar>
Scalar read(char*& text) {
  constexpr int digits = std::numeric_limits<Scalar>::digits;
  if constexpr (digits <= std::numeric_limits<float>::digits) {
    return std::strtof(text, &text);
  } else if constexpr (digits <= std::numeric_limits<double>::digits) {
    return std::strtod(text, &text);
  } else {
    return std::strtold(text, &text);
  }
}

template <typename Scalar>
void print(const Scalar& x, std::ostream& out) {
  out << std::setprecision(std::numeric_limits<Scalar>::max_digits10) << x << ' ';
}

#ifdef EPSWEEP_FLOAT128
template <>
inline __float128 read(char*& text) {
  return strtoflt128(text, &text);
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
  int serve() const {
    std::ostream& out = std::cout;
    for (std::string line; next(line);) {
      const std::string request = line.substr(0, line.find_first_of(" \r"));
      if (request == "quit") return 0;
      if (!answer(request, line.data() + request.size(), out)) {
        std::cerr << "unknown request: " << line << '\n';
        return 2;
      }
      out << std::endl;
    }
    return 0;
  }

 private:
  // A long request would take six times as long with std::getline, for std::cin takes its characters from stdin one by one.
  static bool next(std::string& line) {
    line.clear();
    for (char part[1 << 16]; std::fgets(part, sizeof part, stdin);) {
      line += part;
      if (line.back() == '\n') {
        line.pop_back();
        return true;
      }
    }
    return !line.empty();
  }

  bool answer(const std::string& request, char* words, std::ostream& out) const {
    if (request == "epsweep") {
      out << "epsweep 1 part";
    } else if (request == "blocks") {
      for (const Block& b : blocks) out << b.name << ' ' << b.rows << ' ' << b.columns << ' ' << b.gates << ' ';
    } else if (request == "values") {
      write(values(), out);
    } else if (request == "gradient") {
      write(gradient(), out);
    } else if (request == "loss") {
      std::vector<Scalar> at = values();
      for (std::size_t count = std::strtoul(words, &words, 10); count > 0; --count) {
        Scalar& one = at.at(std::strtoul(words, &words, 10));
        const Scalar kept = one;
        one = read<Scalar>(words);
        print(loss(at), out);
        one = kept;
      }
    } else if (request == "point") {
      std::vector<Scalar> at = values();
      for (Scalar& x : at) x = read<Scalar>(words);
      print(loss(at), out);
    } else if (request == "part") {
      std::vector<Scalar> at = values();
      std::size_t i = std::strtoul(words, &words, 10);
      words += std::strspn(words, " ");
      std::size_t left = std::strspn(words, HEXADECIMAL) / 16;
      for (; left > 0 && i < at.size(); --left, ++i) at[i] = bits(words);
      print(loss(at), out);
    } else {
      return false;
    }
    return true;
  }

  static constexpr const char* HEXADECIMAL = "0123456789abcdef";

  // The double whose bits are the 16 hexadecimal digits at `text`, which is moved behind them.
  static double bits(char*& text) {
    std::uint64_t word = 0;
    for (int i = 0; i < 16; ++i, ++text) word = word << 4 | ((*text & 15) + (*text > '9' ? 9 : 0));
    double number;
    std::memcpy(&number, &word, sizeof number);
    return number;
  }

  static void write(const std::vector<Scalar>& numbers, std::ostream& out) {
    for (const Scalar& x : numbers) print(x, out);
  }
};

}  // namespace epsweep
