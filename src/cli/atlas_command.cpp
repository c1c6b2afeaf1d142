// knotmap atlas: what the atlas knows, and whether it is written without mistakes.
#include <CLI/CLI.hpp>
#include <memory>

#include "atlas/describe.h"
#include "cli/commands.h"
#include "cli/program.h"

namespace knotmap {
namespace {

void print(const std::string& text) { std::fputs(text.c_str(), stdout); }

Result<Atlas> readOwnAtlas() {
  const Result<Program> program = loadProgram();
  if (!program) return program.problems();
  return readAtlas(program->assets / "atlas");
}

Exit list(bool isJson) {
  const Result<Atlas> atlas = readOwnAtlas();
  if (!atlas) return fail(Exit::badData, atlas.problems());
  print(isJson ? jsonText(atlasListJson(*atlas)) : atlasListText(*atlas));
  return Exit::done;
}

Exit show(const std::string& id, bool isJson) {
  const Result<Atlas> atlas = readOwnAtlas();
  if (!atlas) return fail(Exit::badData, atlas.problems());
  if (isJson) {
    const Result<Json> json = describeJson(*atlas, id);
    if (!json) return fail(Exit::wrongUse, json.problems());
    print(jsonText(*json));
    return Exit::done;
  }
  const Result<std::string> text = describeText(*atlas, id);
  if (!text) return fail(Exit::wrongUse, text.problems());
  print(*text);
  return Exit::done;
}

Json problemList(const Problems& problems) {
  Json list = Json::list();
  for (const Problem& problem : problems)
    list.items.push_back(
        Json::object({{"where", problem.where}, {"what", problem.what}, {"hint", problem.hint}}));
  return list;
}

Exit check(const std::string& folder, bool isJson) {
  const Result<Program> program = loadProgram();
  if (!program) return fail(Exit::badData, program.problems());
  const auto atlas =
      loadAtlas(*program, folder.empty() ? program->assets / "atlas" : std::filesystem::path(folder));
  if (isJson) print(jsonText(Json::object({{"problems", problemList(atlas.problems())}})));
  if (!atlas) return fail(Exit::badData, atlas.problems());
  if (!isJson)
    print("No mistakes: " + std::to_string((*atlas)->atlas().muscles.size()) + " muscles, " +
          std::to_string((*atlas)->atlas().stretches.size()) + " stretches\n");
  return Exit::done;
}

struct AtlasOptions {
  std::string id, folder;
  bool isJson = false;
};

}  // namespace

void addAtlas(CLI::App& line, Chosen& chosen) {
  auto options = std::make_shared<AtlasOptions>();
  CLI::App* atlas = line.add_subcommand("atlas", "Lists, shows or checks what the atlas knows");
  atlas->require_subcommand(1);
  atlas->footer(
      "Examples:\n  knotmap atlas list --json\n  knotmap atlas show trapezius_upper\n  knotmap atlas check "
      "my-atlas/");
  const auto add = [&](const char* name, const char* what, const char* example, Chosen carryOut) {
    CLI::App* command = atlas->add_subcommand(name, what);
    command->footer(std::string("Example:\n  knotmap atlas ") + example);
    command->add_flag("--json", options->isJson, "as JSON");
    command->callback([&chosen, carryOut = std::move(carryOut)] { chosen = carryOut; });
    return command;
  };
  add("list", "all muscles and stretches", "list --json", [options] { return list(options->isJson); });
  add("show", "everything about a muscle, a trigger point or a stretch", "show trapezius_upper.1",
      [options] { return show(options->id, options->isJson); })
      ->add_option("id", options->id, "e.g. trapezius_upper, trapezius_upper.1")
      ->required();
  add("check", "every mistake with its file, line and column", "check my-atlas/", [options] {
    return check(options->folder, options->isJson);
  })->add_option("folder", options->folder, "another atlas than the program's own");
}

}  // namespace knotmap
