// main.cpp - starts Knotmap and tells in one sentence when the machine fails it.
#include <cstdio>
#include <exception>

#include "cli/command_line.h"
#include "cli/exit_status.h"

int main(int argumentCount, char** arguments) {
  try {
    return knotmap::runCommandLine(argumentCount, arguments);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "knotmap: stopped because the machine failed it: %s\n", error.what());
    return int(knotmap::Exit::badData);
  }
}
