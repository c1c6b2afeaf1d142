#include "cli/command_line.h"

#include <CLI/CLI.hpp>

#include "base/closest_word.h"
#include "cli/commands.h"

namespace knotmap {
namespace {

constexpr const char* purpose =
    "Knotmap: a trigger-point body map. Click where a muscle knot is; see where such a knot is known to send "
    "pain, and "
    "what may help.\nWithout a command it opens the window, on a session if one is named.";

constexpr const char* lessons =
    "Examples:\n"
    "  knotmap                                                 the window\n"
    "  knotmap render --mark trapezius_upper.1:left -o neck.png a chart of one knot\n"
    "  knotmap refers trapezius_upper.1 --json                 the regions where it is felt\n"
    "  knotmap atlas show trapezius_upper                      all that is known of a muscle\n"
    "  knotmap COMMAND --help                                  more on a command\n\n"
    "Exit status: 0 done, 1 wrong use, 2 bad or missing data, 3 no graphics, 4 could not write.";

std::vector<std::string> commandNames(const CLI::App& line) {
  std::vector<std::string> names;
  for (const CLI::App* command : line.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(command->get_name());
  return names;
}

// "knotmap rendr": a word that is no file and nearly a command.
bool isMistypedCommand(const CLI::App& line, const std::string& session) {
  return !session.empty() && session.find_first_of("./") == std::string::npos &&
         !std::filesystem::exists(session) && !closestWord(session, commandNames(line)).empty();
}

Exit carryOut(const CLI::App& line, const Chosen& chosen, const std::string& session) {
  if (chosen) return chosen();
  if (isMistypedCommand(line, session))
    return fail(Exit::wrongUse,
                {{"", "there is no command \"" + session + "\"", didYouMean(session, commandNames(line))}});
  return openWindow(session);
}

}  // namespace

int runCommandLine(int argumentCount, const char* const* arguments) {
  CLI::App line(purpose, "knotmap");
  line.footer(lessons);
  std::string session;
  Chosen chosen;
  line.add_option("session", session, "a session to open (SESSION.json)");
  line.set_version_flag("--version", "knotmap " KNOTMAP_VERSION);
  for (const auto add : {addRender, addRefers, addRegions, addAtlas, addDescribe, addRun}) add(line, chosen);
  try {
    line.parse(argumentCount, arguments);
    return int(carryOut(line, chosen, session));
  } catch (const CLI::Success& help) {
    return line.exit(help);
  } catch (const CLI::ParseError& error) {
    return int(fail(Exit::wrongUse, {{"", error.what(), "knotmap --help shows the commands"}}));
  }
}

}  // namespace knotmap
