// child_process.h - what a test must not do to its own process: give up rights, mount, limit file sizes.
#pragma once
#include <sys/wait.h>
#include <unistd.h>

#include <functional>
#include <string>

namespace knotmap {

// What `work` answers in a process of its own; "the child died" when it does not answer.
inline std::string inChild(const std::function<std::string()>& work) {
  int ends[2];
  if (::pipe(ends) != 0) return "no pipe";
  const pid_t child = ::fork();
  if (child == 0) {
    const std::string answer = work();
    const bool isWritten = ::write(ends[1], answer.data(), answer.size()) == ssize_t(answer.size());
    ::_exit(isWritten ? 0 : 1);
  }
  ::close(ends[1]);
  std::string answer;
  char block[4096];
  for (ssize_t count; (count = ::read(ends[0], block, sizeof block)) > 0;)
    answer.append(block, std::size_t(count));
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? answer : "the child died";
}

// Root may write everywhere: tests of permissions need somebody else.
inline void becomeNobodyIfRoot() {
  constexpr unsigned nobody = 65534;
  if (::geteuid() == 0 &&
      (::setresgid(nobody, nobody, nobody) != 0 || ::setresuid(nobody, nobody, nobody) != 0))
    ::_exit(1);
}

}  // namespace knotmap
