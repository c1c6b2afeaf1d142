// lanes.h - four numbers at once, by the compiler's vector types: SSE on x86, NEON on ARM, SIMD128 in a
// browser.
#pragma once
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
