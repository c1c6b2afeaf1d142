// lanes.h - four numbers at once, by the compiler's vector types: SSE on x86, NEON on ARM, SIMD128 in a
// browser.
#pragma once
#include <cmath>
#include <cstdint>
#include <cstring>
#ifdef __SSE__
#include <xmmintrin.h>
#endif

namespace knotmap {

using Floats = float __attribute__((vector_size(16)));
using Masks = std::int32_t __attribute__((vector_size(16)));  // all bits set where a comparison holds

inline Floats loadFloats(const float* four) {
  Floats lanes;
  std::memcpy(&lanes, four, sizeof lanes);
  return lanes;
}
inline Floats allFloats(float value) { return Floats{value, value, value, value}; }
// Four of the eight in a row: from the second or third of a on.
inline Floats fromSecond(Floats a, Floats b) { return __builtin_shufflevector(a, b, 1, 2, 3, 4); }
inline Floats fromThird(Floats a, Floats b) { return __builtin_shufflevector(a, b, 2, 3, 4, 5); }
inline Floats squareRoot(Floats a) {
#ifdef __SSE__
  __m128 lanes;
  std::memcpy(&lanes, &a, sizeof lanes);
  lanes = _mm_sqrt_ps(lanes);
  std::memcpy(&a, &lanes, sizeof lanes);
  return a;
#else
  return Floats{std::sqrt(a[0]), std::sqrt(a[1]), std::sqrt(a[2]), std::sqrt(a[3])};
#endif
}
inline Floats least(Floats a, Floats b) { return a < b ? a : b; }
inline Floats greatest(Floats a, Floats b) { return a > b ? a : b; }

// Bit i is set where lane i holds.
inline unsigned lanesWhere(Masks holds) {
#ifdef __SSE__
  __m128 signs;
  std::memcpy(&signs, &holds, sizeof signs);
  return static_cast<unsigned>(_mm_movemask_ps(signs));
#else
  return (holds[0] & 1) | (holds[1] & 2) | (holds[2] & 4) | (holds[3] & 8);
#endif
}

inline int firstLane(unsigned lanes) { return __builtin_ctz(lanes); }

}  // namespace knotmap
