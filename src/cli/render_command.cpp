// knotmap render: a picture of a session or of marks, without a window or a display.
#include <CLI/CLI.hpp>
#include <memory>

#include "app/command_values.h"
#include "cli/commands.h"
#include "cli/export_picture.h"
#include "cli/point_argument.h"
#include "cli/program.h"

namespace knotmap {
namespace {

constexpr const char* lessons =
    "Examples:\n"
    "  knotmap render visit.json -o visit.png\n"
    "  knotmap render --mark trapezius_upper.1:left --mark soleus.1:right --view back -o knots.png\n"
    "  knotmap render visit.json --view 150,10 --size 2400x3000 --theme print -o page.png\n"
    "  knotmap render visit.json --focus temple:left -o temple.png\n\n"
    "left and right are the person's own. YAW 0 looks at the face, 90 at the person's left side; PITCH is + "
    "from above.";

struct RenderOptions {
  std::string session, out, view = "chart", focus, size, theme = "light", style;
  std::vector<std::string> marks;
  bool hasNoLabels = false, showsAlias = false, showsDate = false;
};

// The named views that are not the chart or the sheet are what the window would show.
PictureKind kindOf(const RenderOptions& options) {
  if (options.view == "sheet") return PictureKind::sheet;
  return options.view == "chart" && options.focus.empty() ? PictureKind::chart : PictureKind::view;
}

glm::ivec2 usualSize(PictureKind kind) {
  return kind == PictureKind::sheet ? glm::ivec2(1654, 2339) : glm::ivec2(1920, 1200);
}

Result<ExportPicture> requestOf(const RenderOptions& options) {
  ExportPicture request;
  request.path = options.out;
  request.kind = kindOf(options);
  request.size = usualSize(request.kind);
  if (!options.size.empty()) {
    const auto size = CommandValue<glm::ivec2>::read(options.size);
    if (!size) return Problem{"--size", "\"" + options.size + "\" is no size", "write it as 1920x1200"};
    request.size = *size;
  }
  request.theme = *CommandValue<Theme>::read(options.theme);
  if (!options.style.empty()) request.style = *CommandValue<ZoneStyle>::read(options.style);
  request.labels = !options.hasNoLabels;
  request.showsAlias = options.showsAlias;
  request.showsDate = options.showsDate;
  request.overwrites = true;
  return request;
}

// What brings the app to the picture that was asked for.
Result<std::vector<Command>> commandsFor(const RenderOptions& options, const ExportPicture& request) {
  std::vector<Command> commands;
  if (!options.session.empty()) commands.push_back(OpenSession{options.session});
  for (const std::string& text : options.marks) {
    const Result<SidedId> mark = sidedId(text);
    if (!mark) return mark.problems();
    commands.push_back(Mark{mark->id, mark->side.value_or(Side::left), std::nullopt});
  }
  commands.push_back(SelectNone{});
  commands.push_back(ResizePicture{request.size.x, request.size.y});
  if (request.kind == PictureKind::view) commands.push_back(ShowView{options.view});
  if (!options.focus.empty()) {
    const Result<SidedId> region = sidedId(options.focus);
    if (!region) return region.problems();
    commands.push_back(
        FocusRegion{region->id, region->side.value_or(Side::midline), options.view != "chart"});
  }
  return commands;
}

// Asked before anything is drawn.
bool isFolder(const std::filesystem::path& folder) {
  std::error_code error;
  return folder.empty() || std::filesystem::is_directory(folder, error);
}

Exit render(const RenderOptions& options) {
  const Result<ExportPicture> request = requestOf(options);
  if (!request) return fail(Exit::wrongUse, request.problems());
  const Result<std::vector<Command>> commands = commandsFor(options, *request);
  if (!commands) return fail(Exit::wrongUse, commands.problems());
  if (!isFolder(std::filesystem::path(options.out).parent_path()))
    return fail(Exit::cannotWrite,
                {{options.out, "cannot be written: its folder is not there", "check the name"}});
  const Result<Program> program = loadProgram();
  if (!program) return fail(Exit::badData, program.problems());
  auto atlas = loadAtlas(*program);
  if (!atlas) return fail(Exit::badData, atlas.problems());
  QuietApp app(*program, std::move(*atlas), options.session);
  for (const Command& command : *commands)
    if (const Outcome outcome = app.apply(command); !outcome)
      return fail(command.is<OpenSession>() ? Exit::badData : Exit::wrongUse, outcome.problems);
  if (const Outcome outcome = app.apply(*request); !outcome) return fail(Exit::wrongUse, outcome.problems);
  return exportOffscreen(*app, *request, program->shaders);
}

}  // namespace

void addRender(CLI::App& line, Chosen& chosen) {
  auto options = std::make_shared<RenderOptions>();
  CLI::App* command = line.add_subcommand("render", "Writes a picture of a session or of marks as PNG");
  command->footer(lessons);
  command->add_option("session", options->session, "a session (SESSION.json)");
  command
      ->add_option("--mark", options->marks,
                   "a trigger point to mark, with :left (default) or :right; may be repeated")
      ->expected(1)
      ->take_all()
      ->type_name("POINT[:SIDE]");
  command->add_option("-o,--output", options->out, "the picture to write")->required()->type_name("OUT.png");
  command->add_option("--view", options->view,
                      "front back left right crown palms soles chart sheet or YAW,PITCH (chart)");
  command->add_option("--focus", options->focus, "a region to come close to, with :left or :right")
      ->type_name("REGION[:SIDE]");
  command->add_option("--size", options->size, "pixels (1920x1200; sheet 1654x2339)")->type_name("WxH");
  command->add_option("--theme", options->theme, "light dark print (light)")
      ->check(CLI::IsMember({"light", "dark", "print"}));
  command->add_option("--style", options->style, "stipple or hatch (stipple; hatch in print)")
      ->check(CLI::IsMember({"stipple", "hatch"}));
  command->add_flag("--no-labels", options->hasNoLabels, "leave out the knots' names");
  command->add_flag("--alias", options->showsAlias, "show the session's alias");
  command->add_flag("--date", options->showsDate, "show the session's date");
  command->callback([options, &chosen] { chosen = [options] { return render(*options); }; });
}

}  // namespace knotmap
