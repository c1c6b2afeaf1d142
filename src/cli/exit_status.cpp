#include "cli/exit_status.h"

#include <cstdio>

namespace knotmap {

Exit fail(Exit status, const Problems& problems) {
  for (const Problem& problem : problems) std::fprintf(stderr, "knotmap: %s\n", toString(problem).c_str());
  return status;
}

}  // namespace knotmap
