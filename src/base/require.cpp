#include "base/require.h"

#include <cstdio>
#include <cstdlib>

namespace knotmap {

void failRequire(const char* promise, const std::source_location& where) {
  std::fprintf(stderr, "knotmap: a promise in the program is broken: %s (%s:%u)\n", promise,
               where.file_name(), static_cast<unsigned>(where.line()));
  std::abort();
}

}  // namespace knotmap
