// knotmap describe: a session in sentences.
#include <CLI/CLI.hpp>
#include <memory>

#include "base/json.h"
#include "cli/commands.h"
#include "cli/program.h"

namespace knotmap {
namespace {

struct DescribeOptions {
  std::string session;
  bool isJson = false;
};

Exit describe(const DescribeOptions& options) {
  const Result<Program> program = loadProgram();
  if (!program) return fail(Exit::badData, program.problems());
  auto atlas = loadAtlas(*program);
  if (!atlas) return fail(Exit::badData, atlas.problems());
  QuietApp app(*program, std::move(*atlas), options.session);
  if (const Outcome outcome = app.apply(OpenSession{options.session}); !outcome)
    return fail(Exit::badData, outcome.problems);
  const std::vector<std::string> sentences = app->description();
  if (options.isJson)
    std::fputs(
        jsonText(Json::object({{"sentences", Json::list({sentences.begin(), sentences.end()})}})).c_str(),
        stdout);
  else
    for (const std::string& sentence : sentences) std::printf("%s\n", sentence.c_str());
  return Exit::done;
}

}  // namespace

void addDescribe(CLI::App& line, Chosen& chosen) {
  auto options = std::make_shared<DescribeOptions>();
  CLI::App* command =
      line.add_subcommand("describe", "Tells a session in sentences, as a screen reader would want it");
  command->footer(
      "Example:\n  knotmap describe visit.json\n\n"
      "The text alternative of every picture: the knots with their side, where they send pain, what must not "
      "be "
      "pressed, and what a warning sign that was ticked asks for.");
  command->add_option("session", options->session, "the session (SESSION.json)")->required();
  command->add_flag("--json", options->isJson, "as JSON");
  command->callback([options, &chosen] { chosen = [options] { return describe(*options); }; });
}

}  // namespace knotmap
