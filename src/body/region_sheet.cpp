// Reads assets/regions.toml; what its keys mean stands at its top.
#include <algorithm>
#include <set>

#include "base/closest_word.h"
#include "base/text_file.h"
#include "base/toml_table.h"
#include "body/regions.h"

namespace knotmap {
namespace {

class SheetReader {
 public:
  Result<RegionSheet> read(const TomlNode& node) {
    TomlTable root(node, problems_);
    root.each("border", [&](TomlTable& table) { readBorder(table); });
    root.each("region", [&](TomlTable& table) { readRegion(table); });
    root.refuseOtherKeys();
    checkParents();
    if (!problems_.empty()) return std::move(problems_);
    return std::move(sheet_);
  }

 private:
  void readBorder(TomlTable& table) {
    RegionBorder border;
    border.where = table.where();
    border.id = table.text("id");
    border.isClosed = table.flag("closed", false);
    for (const PlacedText& text : table.texts("through"))
      if (auto place = readPlace(text)) border.through.push_back(std::move(*place));
    const std::size_t fewest = border.isClosed ? 3 : 2;
    if (border.through.size() < fewest && problems_.empty())
      table.refuse("the border \"" + border.id + "\" needs " + std::to_string(fewest) +
                   " places in \"through\"");
    if (!borderIds_.insert(border.id).second) table.refuse("the border \"" + border.id + "\" is there twice");
    sheet_.borders.push_back(std::move(border));
  }

  void readRegion(TomlTable& table) {
    RegionEntry region;
    region.where = table.where();
    region.id = table.text("id");
    if (const auto name = table.need("name"))
      TomlTable::inside(*name, [&](TomlTable& texts) { region.name = texts.text("en"); });
    region.parent = table.optionalText("parent");
    region.isMidline = table.flag("midline", false);
    if (const auto seed = table.find("seed")) region.seed = readPlace(seed->text());
    if (!regionIds_.insert(region.id).second) table.refuse("the region \"" + region.id + "\" is there twice");
    sheet_.regions.push_back(std::move(region));
  }

  std::optional<PlaceText> readPlace(const PlacedText& text) {
    Result<Place> place = parsePlace(text.text, text.where);
    if (place) return PlaceText{std::move(*place), text.where};
    problems_.insert(problems_.end(), place.problems().begin(), place.problems().end());
    return std::nullopt;
  }

  // A parent stands before its children, so the tree cannot bite its tail; it holds no skin of its own.
  void checkParents() {
    std::vector<const RegionEntry*> earlier;
    std::vector<std::string> parents;
    for (const RegionEntry& region : sheet_.regions) {
      if (!region.parent.empty()) checkParent(region, earlier, parents);
      earlier.push_back(&region);
      if (!region.seed) parents.push_back(region.id);
    }
    for (const std::string& parent : parents)
      if (std::none_of(earlier.begin(), earlier.end(),
                       [&](const RegionEntry* region) { return region->parent == parent; }))
        problems_.push_back({findWhere(parent),
                             "the region \"" + parent + "\" has neither a seed nor regions in it",
                             "give it a \"seed\", or leave it out"});
  }
  void checkParent(const RegionEntry& region, const std::vector<const RegionEntry*>& earlier,
                   const std::vector<std::string>& parents) {
    for (const RegionEntry* parent : earlier) {
      if (parent->id != region.parent) continue;
      if (parent->seed)
        problems_.push_back(
            {region.where, "\"" + parent->id + "\" has a seed, so no region can lie in it", ""});
      if (region.isMidline && !parent->isMidline)
        problems_.push_back({region.where,
                             "\"" + region.id + "\" crosses the midline but \"" + parent->id + "\" does not",
                             ""});
      return;
    }
    problems_.push_back({region.where,
                         "there is no region \"" + region.parent + "\" above \"" + region.id + "\"",
                         didYouMean(region.parent, parents)});
  }
  std::string findWhere(const std::string& id) const {
    for (const RegionEntry& region : sheet_.regions)
      if (region.id == id) return region.where;
    return {};
  }

  RegionSheet sheet_;
  std::set<std::string> borderIds_, regionIds_;
  Problems problems_;
};

}  // namespace

Result<RegionSheet> readRegions(const std::filesystem::path& path) {
  const Result<std::string> bytes = readFile(path);
  if (!bytes) return bytes.problems();
  const Result<TomlNode> node = parseToml(*bytes, path.string());
  if (!node) return node.problems();
  return SheetReader().read(*node);
}

}  // namespace knotmap
