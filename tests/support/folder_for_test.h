// folder_for_test.h - a folder of its own for a test.
#pragma once
#include <unistd.h>

#include <filesystem>
#include <string>

namespace knotmap {

// Gone with the test.
class FolderForTest {
 public:
  FolderForTest() {
    std::string pattern = (std::filesystem::temp_directory_path() / "knotmap-test-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  ~FolderForTest() {
    std::error_code error;
    std::filesystem::permissions(path_, std::filesystem::perms::owner_all, error);
    std::filesystem::remove_all(path_, error);
  }
  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

}  // namespace knotmap
