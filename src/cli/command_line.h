// command_line.h - the program from its arguments to its exit status.
#pragma once

namespace knotmap {

int runCommandLine(int argumentCount, const char* const* arguments);

}  // namespace knotmap
