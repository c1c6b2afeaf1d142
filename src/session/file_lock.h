// file_lock.h - marks a file as in use by this process; the system takes the mark away when the process ends.
#pragma once
#include <filesystem>
#include <optional>
#include <utility>

namespace knotmap {

class FileLock {
 public:
  // None when another holder has it, or the file cannot be made. The lock file stays until remove().
  static std::optional<FileLock> take(const std::filesystem::path& file);
  // Whether somebody holds it; a missing file is free. Makes nothing.
  static bool isHeld(const std::filesystem::path& file);

  ~FileLock();
  FileLock(FileLock&& other) noexcept : id_(std::exchange(other.id_, -1)), file_(std::move(other.file_)) {}
  FileLock& operator=(FileLock&&) = delete;
  void remove();  // gives the lock back and deletes its file

 private:
  FileLock(int id, std::filesystem::path file) : id_(id), file_(std::move(file)) {}
  int id_;
  std::filesystem::path file_;
};

}  // namespace knotmap
