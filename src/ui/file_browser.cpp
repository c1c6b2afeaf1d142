// file_browser.cpp - listing, narrowing, completing.
#include "ui/file_browser.h"

#include <algorithm>
#include <system_error>

namespace knotmap {
namespace {

// Letters of other scripts stay as they are.
std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
  return out;
}

bool comesFirst(const FileEntry& a, const FileEntry& b) {
  if (a.isFolder != b.isFolder) return a.isFolder;
  const std::string first = lowered(a.name), second = lowered(b.name);
  return first != second ? first < second : a.name < b.name;
}

std::string_view lastPart(std::string_view typed) {
  const std::size_t slash = typed.rfind('/');
  return slash == std::string_view::npos ? typed : typed.substr(slash + 1);
}

}  // namespace

void FileBrowser::show(const std::filesystem::path& folder, const std::string& extension) {
  folder_ = folder;
  extension_ = extension;
  entries_.clear();
  std::error_code problem;
  std::filesystem::directory_iterator files(folder, problem);
  isUnreadable_ = bool(problem);
  for (; !problem && files != std::filesystem::directory_iterator(); files.increment(problem)) {
    const std::filesystem::path path = files->path();
    const std::string name = path.filename().string();
    std::error_code ignored;
    const bool isFolder = files->is_directory(ignored);
    if (name.starts_with(".") || (!isFolder && lowered(path.extension().string()) != extension)) continue;
    entries_.push_back({path, name, isFolder});
  }
  std::sort(entries_.begin(), entries_.end(), comesFirst);
}

std::vector<const FileEntry*> FileBrowser::matching() const {
  const std::string wanted = lowered(lastPart(typed));
  std::vector<const FileEntry*> found;
  for (const FileEntry& entry : entries_)
    if (lowered(entry.name).find(wanted) != std::string::npos) found.push_back(&entry);
  return found;
}

std::filesystem::path FileBrowser::typedPath(const std::filesystem::path& home) const {
  if (typed.starts_with("~/")) return home / typed.substr(2);
  return folder_ / typed;  // an absolute path replaces the folder
}

bool FileBrowser::followTyped(const std::filesystem::path& home) {
  if (typed.find('/') == std::string::npos) return false;
  const std::filesystem::path wanted = typedPath(home).parent_path().lexically_normal();
  std::error_code ignored;
  if (wanted == folder_.lexically_normal() || !std::filesystem::is_directory(wanted, ignored)) return false;
  const std::string rest(lastPart(typed));
  if (!typed.starts_with("/") && !typed.starts_with("~/")) typed = rest;  // a step into a folder below
  show(wanted, extension_);
  return true;
}

std::string FileBrowser::completed() const {
  const std::string_view last = lastPart(typed);
  std::string common;
  bool isFirst = true;
  for (const FileEntry& entry : entries_) {
    if (!entry.name.starts_with(last)) continue;
    const std::string name = entry.isFolder ? entry.name + "/" : entry.name;
    if (isFirst)
      common = name;
    else
      common.resize(std::size_t(std::mismatch(common.begin(), common.end(), name.begin(), name.end()).first -
                                common.begin()));
    isFirst = false;
  }
  if (isFirst) return typed;
  return typed.substr(0, typed.size() - last.size()) + common;
}

}  // namespace knotmap
