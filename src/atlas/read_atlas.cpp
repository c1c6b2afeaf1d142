// Reads the files of an atlas folder in the order in which they refer to each other.
#include <fmt/format.h>

#include <algorithm>

#include "atlas/atlas.h"
#include "atlas/check_references.h"
#include "atlas/read_muscle.h"
#include "atlas/read_stretches.h"
#include "atlas/read_warnings.h"
#include "base/bytes.h"
#include "base/text_file.h"

namespace knotmap {
namespace {

namespace fs = std::filesystem;

constexpr const char* dosagesFile = "stretches/dosages.toml";
constexpr std::size_t largestFile = std::size_t(8) << 20;

bool isIn(const fs::path& relative, const char* folder) {
  return relative.parent_path() == folder && relative.extension() == ".toml" && relative != dosagesFile;
}

// What an editor or a version control leaves behind, and texts for people.
bool isIgnored(const fs::path& name) {
  const std::string text = name.string();
  return text.starts_with(".") || text.ends_with("~") || name.extension() == ".md";
}

bool isKnownFile(const fs::path& relative) {
  static const std::vector<fs::path> single{"groups.toml",   "sources.toml", "roster.txt",   "red_flags.toml",
                                            "no_press.toml", "facts.toml",   "aliases.toml", dosagesFile};
  return isIn(relative, "muscles") || isIn(relative, "stretches") ||
         std::find(single.begin(), single.end(), relative) != single.end();
}

class FolderReading {
 public:
  explicit FolderReading(const fs::path& folder) : folder_(folder) {}

  Result<Atlas> atlas() {
    if (!fs::is_directory(folder_))
      return Problem{folder_.string(), "is no folder",
                     "name the folder that holds muscles, stretches and groups.toml"};
    readBytes();
    parse();
    readNames();
    readEntries();
    finish();
    if (!reading_.problems.empty()) return std::move(reading_.problems);
    return std::move(atlas_);
  }

 private:
  void readBytes() {
    std::vector<fs::path> found;
    std::error_code error;
    for (const auto& entry : fs::recursive_directory_iterator(folder_, error))
      if (!entry.is_directory() && !isIgnored(entry.path().filename()))
        found.push_back(entry.path().lexically_relative(folder_));
    if (error) problem(folder_, "cannot be read: " + error.message());
    std::sort(found.begin(), found.end());
    ByteWriter all;
    for (const fs::path& relative : found) {
      if (!isKnownFile(relative)) {
        problem(folder_ / relative, "is no file of an atlas", "the README of the atlas lists them");
        continue;
      }
      Result<std::string> bytes = readFile(folder_ / relative, largestFile);
      if (!bytes) {
        add(bytes.problems());
        continue;
      }
      all.sequence(relative.generic_string());
      all.sequence(*bytes);
      bytes_[relative] = std::move(*bytes);
    }
    atlas_.version = hexText(hashOf(all.bytes()));
  }

  void parse() {
    for (const auto& [relative, bytes] : bytes_) {
      if (relative.extension() != ".toml") continue;
      Result<TomlNode> file = parseToml(bytes, (folder_ / relative).string());
      if (file)
        files_[relative] = std::move(*file);
      else
        add(file.problems());
    }
  }

  // Whatever others refer to.
  void readNames() {
    for (const char* needed : {"groups.toml", "sources.toml", "roster.txt"})
      if (!bytes_.contains(needed)) problem(folder_ / needed, "is missing");
    within("sources.toml",
           [&](TomlTable& table) { table.each("source", [&](TomlTable& source) { readSource(source); }); });
    within("groups.toml", [&](TomlTable& table) {
      for (const std::string& id : table.keys())
        table.within(id, [&](TomlTable& group) { atlas_.groups[id] = reading_.localText(group, "name"); });
    });
    within(dosagesFile, [&](TomlTable& table) { atlas_.dosages = readDosages(table, reading_); });
    for (const auto& [id, name] : atlas_.groups) reading_.known.groups.push_back(id);
    for (const auto& [id, dosage] : atlas_.dosages) reading_.known.dosages.push_back(id);
    readRoster();
  }

  void readSource(TomlTable& table) {
    const Source source{reading_.id(table), table.text("work")};
    if (atlas_.source(source.id) != nullptr)
      table.refuse(fmt::format("the id \"{}\" is given twice", source.id));
    if (source.work.find("://") != std::string::npos || source.work.find("www.") != std::string::npos)
      table.refuse("a source is an address", "cite the work: author, year, title");
    atlas_.sources.push_back(source);
    reading_.known.sources.push_back(source.id);
  }

  void readRoster() {
    std::vector<std::string>& muscles = reading_.known.muscles;
    for (const auto& [relative, file] : files_)
      if (isIn(relative, "muscles")) muscles.push_back(relative.stem().string());
    const std::string& roster = bytes_["roster.txt"];
    for (std::size_t start = 0; start < roster.size();) {
      const std::size_t end = std::min(roster.find('\n', start), roster.size());
      const std::string line = roster.substr(start, end - start);
      if (isId(line)) muscles.push_back(line);
      start = end + 1;
    }
  }

  void readEntries() {
    for (const auto& [relative, file] : files_) {
      const std::string stem = relative.stem().string();
      if (isIn(relative, "muscles"))
        within(relative,
               [&](TomlTable& table) { atlas_.muscles.push_back(readMuscle(table, stem, reading_)); });
      if (isIn(relative, "stretches"))
        within(relative, [&](TomlTable& table) {
          for (Stretch& stretch : readStretches(table, reading_))
            atlas_.stretches.push_back(std::move(stretch));
        });
    }
    within("red_flags.toml", [&](TomlTable& table) { atlas_.redFlags = readRedFlags(table, reading_); });
    within("no_press.toml", [&](TomlTable& table) { atlas_.noPress = readNoPress(table, reading_); });
    within("facts.toml", [&](TomlTable& table) { atlas_.facts = readFacts(table, reading_); });
    within("aliases.toml", [&](TomlTable& table) {
      for (const std::string& old : table.keys()) atlas_.aliases[old] = table.text(old);
    });
  }

  void finish() {
    const auto byId = [](const auto& a, const auto& b) { return a.id < b.id; };
    std::sort(atlas_.muscles.begin(), atlas_.muscles.end(), byId);
    std::stable_sort(atlas_.stretches.begin(), atlas_.stretches.end(), byId);
    add(checkReferences(atlas_, (folder_ / "aliases.toml").string()));
    listStretches(atlas_);
  }

  template <class Read>
  void within(const fs::path& relative, Read read) {
    const auto file = files_.find(relative);
    if (file != files_.end())
      TomlTable::inside(TomlValue(file->second, relative.string(), reading_.problems), read);
  }
  void problem(const fs::path& where, std::string what, std::string hint = "") {
    reading_.problems.push_back({where.string(), std::move(what), std::move(hint)});
  }
  void add(const Problems& more) {
    reading_.problems.insert(reading_.problems.end(), more.begin(), more.end());
  }

  const fs::path& folder_;
  AtlasReading reading_;
  Atlas atlas_;
  std::map<fs::path, std::string> bytes_;  // by the path inside the folder
  std::map<fs::path, TomlNode> files_;
};

}  // namespace

Result<Atlas> readAtlas(const std::filesystem::path& folder) { return FolderReading(folder).atlas(); }

}  // namespace knotmap
