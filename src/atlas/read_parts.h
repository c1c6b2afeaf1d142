// read_parts.h - what the files of the atlas have in common: texts by language, citations, references,
// places, zones.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "atlas/atlas.h"
#include "base/toml_table.h"

namespace knotmap {

// Names that files may refer to.
struct KnownNames {
  std::vector<std::string> sources, groups, dosages;
  std::vector<std::string> muscles;  // of the atlas and of roster.txt
};

class AtlasReading {
 public:
  Problems problems;
  KnownNames known;

  std::string id(TomlTable& table);                             // small letters, digits and _
  LocalText localText(TomlTable& table, std::string_view key);  // needed
  LocalText optionalLocalText(TomlTable& table, std::string_view key);
  std::vector<LocalText> localTexts(TomlTable& table, std::string_view key);
  // A text that no other entry may use word for word: a copied text says nothing about its own muscle.
  LocalText ownText(TomlTable& table, std::string_view key);
  void holdToOneUse(const std::string& text, const std::string& where);

  std::vector<Citation> citations(TomlTable& table);  // at least one
  Strength strength(TomlTable& table);
  std::vector<Side> sides(TomlTable& table);
  // Texts that must be among `names`; `kind` is for the message ("muscle").
  std::vector<std::string> references(TomlTable& table, std::string_view key,
                                      const std::vector<std::string>& names, std::string_view kind);
  std::string reference(const PlacedText& text, const std::vector<std::string>& names, std::string_view kind);
  Dosage dosage(TomlTable& table);

  WrittenPlace place(const PlacedText& text);
  Zone zone(TomlTable& table, std::string_view key);  // [[key]] islands, each a stroke or a patch

 private:
  LocalText languages(const TomlValue& value);
  ZoneStroke stroke(const TomlValue& value);
  ZoneStroke::Stop stop(const TomlValue& value);
  ZonePatch patch(const TomlValue& value);

  std::map<std::string, std::string> usedAt_;  // text -> file:line:col
};

bool isId(std::string_view text);

}  // namespace knotmap
