// knotmap refers: the regions that a trigger point's zones cover.
#include <CLI/CLI.hpp>
#include <memory>

#include "base/closest_word.h"
#include "base/json.h"
#include "cli/commands.h"
#include "cli/program.h"
#include "pain/refers.h"

namespace knotmap {
namespace {

constexpr const char* lessons =
    "Example:\n"
    "  knotmap refers trapezius_upper.1 --side right --json\n\n"
    "covered: the part of the region inside the zone; share: the part of the zone inside the region. Listed "
    "from 0.01 on.";

struct RefersOptions {
  std::string point, side = "left";
  bool isJson = false;
};

Json listOf(const std::vector<RegionShare>& shares) {
  Json list = Json::list();
  for (const RegionShare& share : shares)
    list.items.push_back(Json::object({{"region", share.region},
                                       {"side", sideName(share.side)},
                                       {"covered", share.covered},
                                       {"share", share.share}}));
  return list;
}

void printTable(const char* heading, const std::vector<RegionShare>& shares) {
  std::printf("%s\n", heading);
  if (shares.empty()) std::printf("  none\n");
  for (const RegionShare& share : shares)
    std::printf("  %-28s %-8s %3.0f %% of the region, %3.0f %% of the zone\n", share.region.c_str(),
                std::string(sideName(share.side)).c_str(), 100 * share.covered, 100 * share.share);
}

Exit refers(const RefersOptions& options) {
  const Result<Program> program = loadProgram();
  if (!program) return fail(Exit::badData, program.problems());
  const auto atlas = loadAtlas(*program);
  if (!atlas) return fail(Exit::badData, atlas.problems());
  const Side side = *sideNamed(options.side);
  const ResolvedPoint* point = (*atlas)->point(options.point, side);
  if (!point) {
    std::vector<std::string> ids;
    for (const ResolvedPoint& known : (*atlas)->points()) ids.push_back(known.point->id);
    return fail(Exit::wrongUse,
                {{"", "there is no trigger point " + options.point + " on the " + options.side,
                  didYouMean(options.point, ids)}});
  }
  const ReferredRegions regions = regionsReferred(*point, *program->body);
  if (options.isJson) {
    std::fputs(jsonText(Json::object({{"trigger_point", point->point->id},
                                      {"muscle", point->muscle->id},
                                      {"side", sideName(point->side)},
                                      {"essential", listOf(regions.essential)},
                                      {"spillover", listOf(regions.spillover)}}))
                   .c_str(),
               stdout);
    return Exit::done;
  }
  std::printf("%s, %s\n", inEnglish(point->muscle->name).c_str(), options.side.c_str());
  printTable("felt by nearly everyone:", regions.essential);
  printTable("felt by some:", regions.spillover);
  return Exit::done;
}

}  // namespace

void addRefers(CLI::App& line, Chosen& chosen) {
  auto options = std::make_shared<RefersOptions>();
  CLI::App* command = line.add_subcommand("refers", "Tells in which regions a trigger point is felt");
  command->footer(lessons);
  command->add_option("trigger_point", options->point, "its id, e.g. trapezius_upper.1")->required();
  command->add_option("--side", options->side, "left (default) or right, the person's own")
      ->check(CLI::IsMember({"left", "right"}));
  command->add_flag("--json", options->isJson, "as JSON");
  command->callback([options, &chosen] { chosen = [options] { return refers(*options); }; });
}

}  // namespace knotmap
