#include "session/unsaved_copies.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

#include "base/private_folder.h"
#include "session/file_lock.h"
#include "session/session_file.h"

namespace knotmap {
namespace {

constexpr std::chrono::seconds retryAfter{5};

// Names come from files, so one that is no plain name must not lead out of the folder.
bool isPlainName(const std::string& name) {
  const auto isPlain = [](unsigned char letter) {
    return std::isalnum(letter) || letter == '-' || letter == '_';
  };
  return !name.empty() && name.size() < 200 && std::all_of(name.begin(), name.end(), isPlain);
}

struct Task {
  enum class Kind { keep, discard, leave } kind;
  std::optional<Session> session;  // to keep
};

// A session that the next one replaces, or that is discarded next, need not be written.
std::vector<Task> whatCounts(std::vector<Task> tasks) {
  std::vector<Task> counting;
  for (Task& task : tasks) {
    if (task.kind != Task::Kind::leave)
      while (!counting.empty() && counting.back().kind == Task::Kind::keep) counting.pop_back();
    counting.push_back(std::move(task));
  }
  return counting;
}

}  // namespace

struct UnsavedCopies::Parts {
  explicit Parts(std::filesystem::path where) : folder(std::move(where)), writer([this] { work(); }) {}
  ~Parts() {
    {
      const std::lock_guard guard(mutex);
      isEnding = true;
    }
    wake.notify_all();
    writer.join();
  }

  void post(const std::string& name, Task task) {
    if (!isPlainName(name)) return;
    {
      const std::lock_guard guard(mutex);
      waiting[name].push_back(std::move(task));
      hasNews = true;
    }
    wake.notify_all();
  }

  void work() {
    std::unique_lock guard(mutex);
    while (true) {
      const auto isCalled = [this] { return hasNews || isEnding; };
      if (waiting.empty())
        wake.wait(guard, isCalled);
      else
        wake.wait_for(guard, retryAfter, isCalled);
      hasNews = false;
      writeWaiting(guard);
      if (isEnding && !hasNews) return;
    }
  }

  // What fails waits on.
  void writeWaiting(std::unique_lock<std::mutex>& guard) {
    std::map<std::string, std::vector<Task>> all = std::exchange(waiting, {});
    isWriting = true;
    Problems failed;
    for (auto& [name, tasks] : all) {
      guard.unlock();
      const Result<Done> done = carryOut(name, tasks);
      guard.lock();
      if (done) continue;
      failed.insert(failed.end(), done.problems().begin(), done.problems().end());
      std::vector<Task>& again = waiting[name];  // before what may have come in meanwhile
      again.insert(again.begin(), std::make_move_iterator(tasks.begin()),
                   std::make_move_iterator(tasks.end()));
    }
    problems = std::move(failed);
    isWriting = false;
    idle.notify_all();
  }

  // ---- on the writer's thread ----
  Result<Done> carryOut(const std::string& name, std::vector<Task>& tasks) {
    tasks = whatCounts(std::move(tasks));
    for (const Task& task : tasks) {
      const Result<Done> done = task.kind == Task::Kind::keep      ? write(name, *task.session)
                                : task.kind == Task::Kind::discard ? remove(name)
                                                                   : leave(name);
      if (!done) return done;
    }
    return Done{};
  }
  Result<Done> write(const std::string& name, const Session& session) {
    if (auto made = makePrivateFolder(folder); !made) return made;
    if (!locks.contains(name))
      if (auto lock = FileLock::take(folder / (name + ".lock"))) locks.emplace(name, std::move(*lock));
    return writeSession(folder / (name + ".json"), session);
  }
  Result<Done> remove(const std::string& name) {
    std::error_code error;
    std::filesystem::remove(folder / (name + ".json"), error);
    if (error)
      return Problem{(folder / (name + ".json")).string(), "cannot be removed: " + error.message(), ""};
    return leave(name);
  }
  Result<Done> leave(const std::string& name) {
    std::error_code error;
    if (const auto lock = locks.find(name); lock != locks.end()) {
      lock->second.remove();
      locks.erase(lock);
    } else {
      std::filesystem::remove(folder / (name + ".lock"), error);
    }
    return Done{};
  }

  const std::filesystem::path folder;
  mutable std::mutex mutex;
  std::condition_variable wake, idle;
  std::map<std::string, std::vector<Task>> waiting;  // in the order they came
  Problems problems;
  bool hasNews = false, isWriting = false, isEnding = false;
  std::map<std::string, FileLock> locks;  // the writer's own
  std::thread writer;                     // last: it uses all the others
};

UnsavedCopies::UnsavedCopies(std::filesystem::path folder)
    : parts_(std::make_unique<Parts>(std::move(folder))) {}
UnsavedCopies::~UnsavedCopies() = default;

std::string UnsavedCopies::freeName(const std::string& sessionId) const {
  std::error_code error;
  std::string name = sessionId;
  for (int number = 2; std::filesystem::exists(parts_->folder / (name + ".json"), error); ++number)
    name = sessionId + "-" + std::to_string(number);
  return name;
}

void UnsavedCopies::keep(const std::string& name, const Session& session) {
  parts_->post(name, {Task::Kind::keep, session});
}
void UnsavedCopies::discard(const std::string& name) {
  parts_->post(name, {Task::Kind::discard, std::nullopt});
}
void UnsavedCopies::leave(const std::string& name) { parts_->post(name, {Task::Kind::leave, std::nullopt}); }

void UnsavedCopies::flush() {
  std::unique_lock guard(parts_->mutex);
  parts_->idle.wait(guard, [this] { return !parts_->hasNews && !parts_->isWriting; });
}

Problems UnsavedCopies::problems() const {
  const std::lock_guard guard(parts_->mutex);
  return parts_->problems;
}

std::vector<UnsavedCopies::Copy> UnsavedCopies::leftBehind() const {
  std::vector<Copy> copies;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(parts_->folder, error)) {
    const std::filesystem::path& file = entry.path();
    const std::string name = file.stem().string();
    if (file.extension() != ".json" || !isPlainName(name)) continue;
    if (FileLock::isHeld(parts_->folder / (name + ".lock"))) continue;
    copies.push_back({name, file, entry.last_write_time(error), readSession(file)});
  }
  std::sort(copies.begin(), copies.end(), [](const Copy& a, const Copy& b) {
    return a.written != b.written ? a.written > b.written : a.name < b.name;
  });
  return copies;
}

}  // namespace knotmap
