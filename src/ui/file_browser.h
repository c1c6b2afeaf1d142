// file_browser.h - what the open and save panes show: the files of a folder, narrowed down by what is typed.
// SDL 2 has no file dialog. Knows no window.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace knotmap {

struct FileEntry {
  std::filesystem::path path;
  std::string name;
  bool isFolder = false;
};

class FileBrowser {
 public:
  // Lists a folder: folders first, then files that end in `extension` (".json"), by name; hidden ones are
  // left out.
  void show(const std::filesystem::path& folder, const std::string& extension);
  void refresh() { show(folder_, extension_); }

  const std::filesystem::path& folder() const { return folder_; }
  bool isUnreadable() const { return isUnreadable_; }
  // Those whose name contains what is typed (its last part if it is a path), in any case of letters.
  std::vector<const FileEntry*> matching() const;

  // A name in the folder, or a path: absolute, or from the person's home with "~/".
  std::string typed;
  std::filesystem::path typedPath(const std::filesystem::path& home) const;
  // Typing a path walks: the folder shown follows what is typed. True when another folder is shown now.
  bool followTyped(const std::filesystem::path& home);
  // What is typed, made longer as far as all names that begin so agree; the same text when they do not.
  std::string completed() const;

 private:
  std::filesystem::path folder_;
  std::string extension_;
  std::vector<FileEntry> entries_;
  bool isUnreadable_ = false;
};

}  // namespace knotmap
