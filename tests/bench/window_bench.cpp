// window_bench - how long the window takes to answer, on the baked body, through SDL's offscreen driver: real
// events go in, and a picture is done when the graphics have finished it.
//   window_bench [--write-moving-mesh=FILE] [Google Benchmark's options]
// Moving/frame     a frame of turning the body, panels and all, in a window of 1280x800
// Moving/panels    a frame of the panels alone: the pointer moves over the knots, the body is not drawn anew
// Click/first      from the last release of the button to the first picture that shows the new knot's spread
// Click/smooth     the same to the antialiased one
// Click/chart      as Click/first, with the four figures of the chart
// Field/ten_knots  pain field of ten knots rebuilt and uploaded
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <string_view>

#include "base/text_file.h"
#include "gl/functions.h"
#include "pain/pain_field.h"
#include "render/body_pass.h"
#include "window_for_test.h"

namespace knotmap::bench {
namespace {

constexpr const char* point = "trapezius_upper.1";
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begin) {
  glFinish();
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

void push(SDL_EventType type, glm::vec2 at) {
  SDL_Event event{};
  event.type = type;
  if (type == SDL_MOUSEMOTION) {
    event.motion.x = int(at.x), event.motion.y = int(at.y);
  } else {
    event.button.button = SDL_BUTTON_LEFT;
    event.button.x = int(at.x), event.button.y = int(at.y);
  }
  SDL_PushEvent(&event);
}

void showFront(WindowForTest& window) {
  window.app().apply(ShowView{"front"});
  window.serve();
}

glm::vec2 besideTheBody(const WindowForTest& window) {
  return {window.picture().x + 40, window.picture().y + 300};
}

void movingFrame(benchmark::State& state) {
  WindowForTest window;
  window.app().apply(Mark{point, Side::left, std::nullopt});
  showFront(window);
  const glm::vec2 start = besideTheBody(window);
  window.pointAt(start);
  window.press(start);
  window.pointAt(start + glm::vec2(10, 0));
  int step = 0;
  for (auto _ : state) {
    push(SDL_MOUSEMOTION, start + glm::vec2(10 + step++ % 400, 0));
    window.session().answer();
    glFinish();
  }
}

void panelFrame(benchmark::State& state) {
  WindowForTest window;
  window.app().apply(Mark{point, Side::left, std::nullopt});
  showFront(window);
  const int drawn = window.session().scenesDrawn();
  int step = 0;
  for (auto _ : state) {
    push(SDL_MOUSEMOTION, {40 + step++ % 2, 300});
    window.session().answer();
    glFinish();
  }
  if (window.session().scenesDrawn() != drawn) state.SkipWithError("the body was drawn");
}

// The list of candidates is open; the release on the first of them marks the knot.
void marking(benchmark::State& state, const char* view, bool isSmooth) {
  WindowForTest window;
  window.app().apply(ShowView{view});
  window.serve();
  for (auto _ : state) {
    const ResolvedPoint* place = projectAtlas()->point(point, Side::left);
    window.app().apply(Click{SkinPlace{bakedBody()->position(place->place), "", Side::left}});
    window.serve();
    const glm::vec2 first = window.middleOf("Upper trapezius");
    window.wait(1);
    window.pointAt(first);
    window.press(first);
    push(SDL_MOUSEBUTTONUP, first);
    glFinish();
    const Clock::time_point begin = Clock::now();
    window.session().answer();
    if (isSmooth) window.session().smooth();
    state.SetIterationTime(secondsSince(begin));
    if (window.state().session.knots.size() != 1) return state.SkipWithError("no knot was marked");
    window.app().apply(NewSession{});
    window.serve();
  }
}

std::vector<const ResolvedPoint*> tenPoints() {
  std::vector<const ResolvedPoint*> points;
  for (const ResolvedPoint& each : projectAtlas()->points()) {
    if (each.point->isDisputed || points.size() == 10) continue;
    points.push_back(&each);
  }
  return points;
}

void fieldOfTenKnots(benchmark::State& state) {
  const WindowForTest window;  // its context
  const SkinMesh mesh = skinMeshOf(bakedBody()->data());
  Result<BodyPass> pass = BodyPass::create(mesh, KNOTMAP_SOURCE_DIR "/shaders");
  require(bool(pass), "the shaders compile");
  const std::vector<const ResolvedPoint*> points = tenPoints();
  PainField field(mesh.positions.size());
  for (auto _ : state) {
    field.rebuild(points);
    auto zones = std::make_shared<ZoneOverlay>();
    zones->essential = field.essential();
    zones->spillover = field.spillover();
    zones->sensation = field.sensation();
    pass->setZones(std::move(zones));
    pass->upload(mesh);
    glFinish();
  }
}

// For the floor that the moving frame is measured against: the triangles it draws.
Result<Done> writeMovingMesh(const std::filesystem::path& file) {
  const BodyData& body = bakedBody()->data();
  std::string text;
  for (const glm::vec3& p : body.skin.positions) text += fmt::format("v {} {} {}\n", p.x, p.y, p.z);
  for (const glm::uvec3& t : body.coarseTriangles)
    text += fmt::format("f {} {} {}\n", t.x + 1, t.y + 1, t.z + 1);
  return writeFile(file, text);
}

int run(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  constexpr std::string_view option = "--write-moving-mesh=";
  if (argc > 1 && std::string_view(argv[1]).starts_with(option)) {
    const Result<Done> written = writeMovingMesh(argv[1] + option.size());
    return written ? 0 : (std::fputs(toString(written.problems()).c_str(), stderr), 4);
  }
  const auto add = [](const char* name, auto work) {
    return benchmark::RegisterBenchmark(name, work)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
  };
  add("Moving/frame", movingFrame)->UseRealTime();
  add("Moving/panels", panelFrame)->UseRealTime();
  add("Click/first", [](benchmark::State& state) { marking(state, "front", false); })->UseManualTime();
  add("Click/smooth", [](benchmark::State& state) { marking(state, "front", true); })->UseManualTime();
  add("Click/chart", [](benchmark::State& state) { marking(state, "chart", false); })->UseManualTime();
  add("Field/ten_knots", fieldOfTenKnots)->UseRealTime();
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

}  // namespace
}  // namespace knotmap::bench

int main(int argc, char** argv) { return knotmap::bench::run(argc, argv); }
