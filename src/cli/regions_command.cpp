// knotmap regions: the named patches of skin, leaves and those they belong to.
#include <CLI/CLI.hpp>
#include <memory>

#include "app/region_names.h"
#include "base/json.h"
#include "cli/commands.h"
#include "cli/program.h"

namespace knotmap {
namespace {

constexpr double squareCentimetres = 1e4;  // in a square metre

double skinArea(const Body& body) {
  double area = 0;
  for (const Region& region : body.data().regions)
    if (region.isLeaf) area += region.area;
  return area;
}

std::string parentOf(const Body& body, const Region& region) {
  return region.parent < 0 ? std::string() : body.data().regions[std::size_t(region.parent)].id;
}

Exit regions(bool isJson) {
  const Result<Program> program = loadProgram();
  if (!program) return fail(Exit::badData, program.problems());
  const Body& body = *program->body;
  const double whole = skinArea(body);
  Json list = Json::list();
  for (const Region& region : body.data().regions) {
    const std::string parent = parentOf(body, region);
    list.items.push_back(Json::object({{"id", region.id},
                                       {"name", regionName(program->texts, region.id)},
                                       {"side", sideName(region.side)},
                                       {"parent", parent.empty() ? Json(nullptr) : Json(parent)},
                                       {"area_cm2", region.area * squareCentimetres},
                                       {"share_of_body", whole > 0 ? region.area / whole : 0}}));
    if (!isJson)
      std::printf("%-26s %-8s %-24s %7.1f cm2\n", region.id.c_str(),
                  std::string(sideName(region.side)).c_str(), parent.c_str(),
                  region.area * squareCentimetres);
  }
  if (isJson) std::fputs(jsonText(list).c_str(), stdout);
  return Exit::done;
}

}  // namespace

void addRegions(CLI::App& line, Chosen& chosen) {
  auto isJson = std::make_shared<bool>(false);
  CLI::App* command = line.add_subcommand("regions", "Lists the regions of the skin with their areas");
  command->footer(
      "Example:\n  knotmap regions --json\n\n"
      "Leaves tile the skin; a parent's area is the sum of its leaves. \"knotmap render --focus\" takes any "
      "id.");
  command->add_flag("--json", *isJson, "as JSON");
  command->callback([isJson, &chosen] { chosen = [isJson] { return regions(*isJson); }; });
}

}  // namespace knotmap
