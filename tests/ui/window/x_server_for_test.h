// x_server_for_test.h - the real program on a real X server (Xvfb), with xdotool as hands.
#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "folder_for_test.h"

namespace knotmap {

// A program of its own; ended when this ends.
class Process {
 public:
  Process() = default;
  // `inheritsAs3` >= 0: that file is the program's file 3.
  Process(const std::vector<std::string>& words, const std::vector<std::string>& surroundings,
          int inheritsAs3 = -1);
  ~Process();
  Process(Process&& other) noexcept;
  Process& operator=(Process&& other) noexcept;
  int wait();  // its exit status, -1 when it was ended by a signal

 private:
  int process_ = 0;
};

class XServerForTest {
 public:
  XServerForTest();  // fails the test when there is no Xvfb
  // Knotmap with a home of its own; returns when a window of that title is on the screen.
  Process start(const std::string& session, const std::string& title);
  // xdotool's words, one after the other: "mousemove", "10", "20", "click", "1".
  void hands(const std::vector<std::string>& words) const;
  std::string path(const std::string& name) const { return (folder_.path() / name).string(); }

 private:
  std::vector<std::string> surroundings() const;
  FolderForTest folder_;
  std::string display_;
  Process server_;
};

// Asks again and again until it holds; false when it does not for a minute.
bool comesTrue(const std::function<bool()>& condition);

}  // namespace knotmap
