// exit_status.h - what the program tells the shell, and how it says why.
#pragma once
#include "base/problem.h"

namespace knotmap {

enum class Exit { done = 0, wrongUse = 1, badData = 2, noGraphics = 3, cannotWrite = 4 };

// The problems on standard error, one a line.
Exit fail(Exit status, const Problems& problems);

}  // namespace knotmap
