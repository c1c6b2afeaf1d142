#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <iostream>

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

std::vector<std::string> optionNames(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

const CLI::App* commandNamed(const CLI::App& line, const std::string& name) {
  for (const CLI::App* command : line.get_subcommands([](const CLI::App*) { return true; }))
    if (command->get_name() == name) return command;
  return nullptr;
}

// A word that is no file and nearly a command.
bool isMistypedCommand(const CLI::App& line, const std::string& word) {
  return !word.empty() && word.find_first_of("./") == std::string::npos && !std::filesystem::exists(word) &&
         !closestWord(word, commandNames(line)).empty();
}

Problem mistypedCommand(const CLI::App& line, const std::string& word) {
  return {"", "there is no command \"" + word + "\"", didYouMean(word, commandNames(line))};
}

// What a line that cannot be read was meant to say: the first word that is nearly a command, the first option
// that is nearly one of the command's.
Problem meant(const CLI::App& line, const std::vector<std::string>& words, const std::string& told) {
  const CLI::App* command = &line;
  std::string called = "knotmap ";
  for (const std::string& word : words) {
    if (word.starts_with("-")) {
      const std::string name = word.substr(0, word.find('='));
      const std::vector<std::string> names = optionNames(*command);
      const bool isLong =
          name.starts_with("--") && std::find(names.begin(), names.end(), name) == names.end();
      if (const std::string hint = isLong ? didYouMean(name, names) : ""; !hint.empty())
        return {"", "there is no option " + name, hint + " " + called + "--help shows all"};
      continue;
    }
    if (const CLI::App* next = commandNamed(*command, word)) {
      command = next;
      called += word + " ";
    } else if (isMistypedCommand(*command, word)) {
      return mistypedCommand(*command, word);
    }
  }
  return {"", told, called + "--help shows how it is written"};
}

Exit carryOut(const CLI::App& line, const Chosen& chosen, const std::string& session) {
  if (chosen) return chosen();
  if (isMistypedCommand(line, session)) return fail(Exit::wrongUse, {mistypedCommand(line, session)});
  return openWindow(session);
}

// What was printed may still wait in memory: a full disk shows only now.
Exit flushed(Exit status) {
  const bool isWritten = std::cout.flush() && std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
  if (isWritten || status != Exit::done) return status;
  return fail(Exit::cannotWrite,
              {{"standard output", std::string("cannot be written: ") + std::strerror(errno),
                "make room on the disk, or write somewhere else"}});
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
    return int(flushed(carryOut(line, chosen, session)));
  } catch (const CLI::Success& help) {
    return int(flushed(Exit(line.exit(help))));
  } catch (const CLI::ParseError& error) {
    return int(fail(Exit::wrongUse, {meant(line, {arguments + 1, arguments + argumentCount}, error.what())}));
  }
}

}  // namespace knotmap
