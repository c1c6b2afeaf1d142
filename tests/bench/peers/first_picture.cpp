// first_picture - starts a program on $DISPLAY and watches the screen until its picture is there: more than
// COLOURS colours that were not there before, down a line through the screen. Prints the milliseconds, then
// ends the program.
//   first_picture COLOURS X COMMAND [ARGUMENT...]
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include <chrono>
#include <set>

namespace {

using Clock = std::chrono::steady_clock;
using Colours = std::set<unsigned long>;

double millisecondsSince(Clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

Colours coloursDown(Display* display, int x) {
  const unsigned height = unsigned(DisplayHeight(display, DefaultScreen(display)));
  XImage* image = XGetImage(display, DefaultRootWindow(display), x, 0, 1, height, AllPlanes, ZPixmap);
  Colours colours;
  for (int y = 0; y < int(height); ++y) colours.insert(XGetPixel(image, 0, y));
  XDestroyImage(image);
  return colours;
}

pid_t start(char** command) {
  const pid_t child = fork();
  if (child != 0) return child;
  const int nowhere = open("/dev/null", O_WRONLY);
  dup2(nowhere, STDOUT_FILENO);
  dup2(nowhere, STDERR_FILENO);
  execvp(command[0], command);
  _exit(127);
}

}  // namespace

int main(int argc, char** argv) {
  Display* display = argc > 3 ? XOpenDisplay(nullptr) : nullptr;
  if (!display) return std::fputs("first_picture COLOURS X COMMAND..., with a display\n", stderr), 1;
  const std::size_t wanted = std::strtoul(argv[1], nullptr, 10);
  const int x = std::atoi(argv[2]);
  const Colours before = coloursDown(display, x);
  const Clock::time_point begin = Clock::now();
  const pid_t child = start(argv + 3);
  bool isThere = false;
  while (!isThere && millisecondsSince(begin) < 20000 && waitpid(child, nullptr, WNOHANG) == 0) {
    std::size_t fresh = 0;
    for (const unsigned long colour : coloursDown(display, x)) fresh += !before.contains(colour);
    isThere = fresh > wanted;
    if (!isThere) usleep(1500);
  }
  const double took = millisecondsSince(begin);
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  if (!isThere) return std::fputs("no picture came\n", stderr), 2;
  std::printf("%.1f\n", took);
}
