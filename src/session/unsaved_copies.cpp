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

// Ids come from files, so one that is no plain name must not lead out of the folder.
bool isPlainName(const std::string& id) {
  return !id.empty() && id.size() < 200 && id[0] != '.' &&
         std::all_of(id.begin(), id.end(), [](unsigned char c) { return std::isalnum(c) || c == '-' || c == '_' || c == '.'; });
}

}  // namespace

struct UnsavedCopies::Parts {
  using Task = std::optional<Session>;  // none: discard

  explicit Parts(std::filesystem::path where) : folder(std::move(where)), writer([this] { work(); }) {}
  ~Parts() {
    {
      const std::lock_guard guard(mutex);
      isEnding = true;
    }
    wake.notify_all();
    writer.join();
  }

  void post(const std::string& id, Task task) {
    if (!isPlainName(id)) return;
    {
      const std::lock_guard guard(mutex);
      waiting[id] = std::move(task);
      hasNews = true;
    }
    wake.notify_all();
  }

  void work() {
    std::unique_lock guard(mutex);
    while (true) {
      const auto isCalled = [this] { return hasNews || isEnding; };
      if (waiting.empty()) wake.wait(guard, isCalled);
      else wake.wait_for(guard, retryAfter, isCalled);
      hasNews = false;
      writeWaiting(guard);
      if (isEnding && !hasNews) return;
    }
  }

  // Each task once; those that fail wait on.
  void writeWaiting(std::unique_lock<std::mutex>& guard) {
    std::map<std::string, Task> tasks = std::exchange(waiting, {});
    isWriting = true;
    Problems failed;
    for (auto& [id, task] : tasks) {
      guard.unlock();
      const Result<Done> done = task ? write(id, *task) : remove(id);
      guard.lock();
      if (done) continue;
      failed.insert(failed.end(), done.problems().begin(), done.problems().end());
      waiting.emplace(id, std::move(task));  // unless something newer waits already
    }
    problems = std::move(failed);
    isWriting = false;
    idle.notify_all();
  }

  // ---- on the writer's thread ----
  Result<Done> write(const std::string& id, const Session& session) {
    if (auto made = makePrivateFolder(folder); !made) return made;
    if (!locks.contains(id))
      if (auto lock = FileLock::take(folder / (id + ".lock"))) locks.emplace(id, std::move(*lock));
    return writeSession(folder / (id + ".json"), session);
  }
  Result<Done> remove(const std::string& id) {
    std::error_code error;
    std::filesystem::remove(folder / (id + ".json"), error);
    if (error) return Problem{(folder / (id + ".json")).string(), "cannot be removed: " + error.message(), ""};
    if (const auto lock = locks.find(id); lock != locks.end()) {
      lock->second.remove();
      locks.erase(lock);
    } else {
      std::filesystem::remove(folder / (id + ".lock"), error);
    }
    return Done{};
  }

  const std::filesystem::path folder;
  mutable std::mutex mutex;
  std::condition_variable wake, idle;
  std::map<std::string, Task> waiting;
  Problems problems;
  bool hasNews = false, isWriting = false, isEnding = false;
  std::map<std::string, FileLock> locks;  // the writer's own
  std::thread writer;                     // last: it uses all the others
};

UnsavedCopies::UnsavedCopies(std::filesystem::path folder) : parts_(std::make_unique<Parts>(std::move(folder))) {}
UnsavedCopies::~UnsavedCopies() = default;

void UnsavedCopies::keep(const Session& session) { parts_->post(session.id, session); }
void UnsavedCopies::discard(const std::string& sessionId) { parts_->post(sessionId, std::nullopt); }

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
    const std::string id = file.stem().string();
    if (file.extension() != ".json" || !isPlainName(id)) continue;
    if (FileLock::isHeld(parts_->folder / (id + ".lock"))) continue;
    copies.push_back({id, file, entry.last_write_time(error), readSession(file)});
  }
  std::sort(copies.begin(), copies.end(), [](const Copy& a, const Copy& b) {
    return a.written != b.written ? a.written > b.written : a.id < b.id;
  });
  return copies;
}

}  // namespace knotmap
