// require.h - our own mistakes: a broken promise inside the program stops it with the place and the promise.
#pragma once
#include <source_location>

namespace knotmap {

[[noreturn]] void failRequire(const char* promise, const std::source_location& where);

// Always on. `promise` says what must hold ("a session has a body").
inline void require(bool holds, const char* promise,
                    const std::source_location& where = std::source_location::current()) {
  if (!holds) failRequire(promise, where);
}

}  // namespace knotmap
