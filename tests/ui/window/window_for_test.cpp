#include "window_for_test.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "app/region_names.h"
#include "platform/fonts.h"

namespace knotmap {
namespace {

FontPaths panelFonts() {
  const Result<FontFiles> files = findFonts();
  require(bool(files), "this machine has a font");
  return {files->regular, files->medium, files->semibold};
}

std::unique_ptr<Window> openWindow(const WindowSize& size) {
  SDL_SetHint(SDL_HINT_VIDEODRIVER, "offscreen");
  WindowRequest request;
  request.title = "test";
  request.logicalSize = glm::ivec2(glm::vec2(size.pixels) / size.density);
  request.scale = size.density;
  request.smallestLogicalSize = {100, 100};
  Result<std::unique_ptr<Window>> window = Window::create(request);
  require(bool(window), "SDL's offscreen driver opens a window");
  return std::move(*window);
}

std::unique_ptr<Renderer> makeRenderer() {
  Result<std::unique_ptr<Renderer>> renderer =
      Renderer::create(bakedBody()->data(), KNOTMAP_SOURCE_DIR "/shaders");
  if (!renderer) ADD_FAILURE() << toString(renderer.problems());
  require(bool(renderer), "the shaders compile");
  return std::move(*renderer);
}

Surroundings surroundingsIn(const std::filesystem::path& folder) {
  Surroundings around;
  around.now = [] { return std::string("2026-11-20T14:05:00+01:00"); };
  around.newId = [count = 0]() mutable {
    return "00000000-0000-4000-8000-" + std::to_string(100000000000 + ++count);
  };
  around.settingsFile = folder / "settings.toml";
  around.stateFolder = folder / "state";
  around.dataFolder = KNOTMAP_SOURCE_DIR "/assets";
  return around;
}

}  // namespace

const std::shared_ptr<const Body>& bakedBody() {
  static const std::shared_ptr<const Body> body = [] {
    Result<std::unique_ptr<Body>> loaded = loadBody(KNOTMAP_BINARY_DIR "/assets/bodies/adult_male.kmbody");
    require(bool(loaded), "the build has baked the body");
    return std::shared_ptr<const Body>(std::move(*loaded));
  }();
  return body;
}

const std::shared_ptr<const ResolvedAtlas>& projectAtlas() {
  static const std::shared_ptr<const ResolvedAtlas> atlas = [] {
    Result<Atlas> read = readAtlas(KNOTMAP_SOURCE_DIR "/assets/atlas");
    if (!read) ADD_FAILURE() << toString(read.problems());
    require(bool(read), "the project's atlas reads");
    Result<std::unique_ptr<ResolvedAtlas>> resolved =
        ResolvedAtlas::create(std::move(*read), *bakedBody(), KNOTMAP_BINARY_DIR "/ui_tests_atlas.cache");
    if (!resolved) ADD_FAILURE() << toString(resolved.problems());
    require(bool(resolved), "the project's atlas lies on the baked body");
    return std::shared_ptr<const ResolvedAtlas>(std::move(*resolved));
  }();
  return atlas;
}

WindowForTest::WindowForTest(WindowSize size) {
  window_ = openWindow(size);
  renderer_ = makeRenderer();
  measure_ = std::make_unique<FontTextMeasure>();
  Result<Texts> texts = Texts::load(KNOTMAP_SOURCE_DIR "/assets/text/en.toml");
  require(bool(texts), "the texts load");
  require(bool(addRegionNames(*texts, KNOTMAP_SOURCE_DIR "/assets/regions.toml")), "the regions have names");
  app_ =
      std::make_unique<App>(bakedBody(), projectAtlas(), std::move(*texts), surroundingsIn(folder_.path()));
  const UserPlaces places{folder_.path(), folder_.path(), folder_.path()};
  session_ = std::make_unique<WindowSession>(WindowSurroundings{
      *window_, *app_, *renderer_, *measure_, [this] { return clock_; }, panelFonts(), places});
  serve();
}

void WindowForTest::push(SDL_Event event) {
  SDL_PushEvent(&event);
  clock_ += 0.02;
  if (!isGathering_) serve();
}

void WindowForTest::pointAt(glm::vec2 pixel) {
  SDL_Event event{};
  event.type = SDL_MOUSEMOTION;
  const glm::vec2 point = pixel / window_->pixelsPerPoint();
  event.motion.x = int(point.x);
  event.motion.y = int(point.y);
  push(event);
}

void WindowForTest::leave() {
  SDL_Event event{};
  event.type = SDL_WINDOWEVENT;
  event.window.event = SDL_WINDOWEVENT_LEAVE;
  push(event);
}

void WindowForTest::press(glm::vec2 pixel, int button) {
  SDL_Event event{};
  event.type = SDL_MOUSEBUTTONDOWN;
  const glm::vec2 point = pixel / window_->pixelsPerPoint();
  event.button.button = Uint8(button);
  event.button.x = int(point.x);
  event.button.y = int(point.y);
  push(event);
}

void WindowForTest::release(glm::vec2 pixel, int button) {
  SDL_Event event{};
  event.type = SDL_MOUSEBUTTONUP;
  const glm::vec2 point = pixel / window_->pixelsPerPoint();
  event.button.button = Uint8(button);
  event.button.x = int(point.x);
  event.button.y = int(point.y);
  push(event);
}

void WindowForTest::click(glm::vec2 pixel) {
  wait(1);  // not the second half of a double click
  pointAt(pixel);
  press(pixel);
  release(pixel);
}

void WindowForTest::doubleClick(glm::vec2 pixel) {
  click(pixel);
  press(pixel);
  release(pixel);
}

void WindowForTest::drag(glm::vec2 from, glm::vec2 to, int button) {
  wait(1);
  pointAt(from);
  press(from, button);
  constexpr int steps = 5;
  for (int step = 1; step <= steps; ++step) pointAt(glm::mix(from, to, float(step) / steps));
  release(to, button);
}

void WindowForTest::wheel(glm::vec2 pixel, int notches) {
  pointAt(pixel);
  SDL_Event event{};
  event.type = SDL_MOUSEWHEEL;
  event.wheel.y = notches;
  push(event);
}

void WindowForTest::key(SDL_Keycode key, Uint16 modifiers) {
  SDL_Event event{};
  event.type = SDL_KEYDOWN;
  event.key.keysym.sym = key;
  event.key.keysym.scancode = SDL_GetScancodeFromKey(key);
  event.key.keysym.mod = modifiers;
  push(event);
  event.type = SDL_KEYUP;
  event.key.keysym.mod = KMOD_NONE;
  push(event);
}

void WindowForTest::type(const std::string& text) {
  for (const char letter : text) {
    SDL_Event event{};
    event.type = SDL_TEXTINPUT;
    event.text.text[0] = letter;
    push(event);
  }
}

void WindowForTest::drop(const std::filesystem::path& file) {
  SDL_Event event{};
  event.type = SDL_DROPFILE;
  event.drop.file = SDL_strdup(file.c_str());
  push(event);
}

void WindowForTest::pushEscapeForLater() {
  SDL_Event event{};
  event.type = SDL_KEYDOWN;
  event.key.keysym.sym = SDLK_ESCAPE;
  event.key.keysym.scancode = SDL_SCANCODE_ESCAPE;
  SDL_PushEvent(&event);
}

bool WindowForTest::showsText(const std::string& part) const {
  const std::vector<RecordedText>& texts = record().texts;
  return std::any_of(texts.begin(), texts.end(),
                     [&](const RecordedText& text) { return text.text.find(part) != std::string::npos; });
}

glm::vec2 WindowForTest::middleOf(const std::string& control) const {
  const RecordedControl* found = nullptr;
  for (const RecordedControl& candidate : record().controls)
    if (candidate.name.starts_with(control) && (!found || candidate.layer > found->layer)) found = &candidate;
  if (found) {
    const PixelRect& box = found->visible;
    return {box.x + box.width / 2, box.y + box.height / 2};
  }
  ADD_FAILURE() << "there is no control called " << control;
  return {0, 0};
}

std::string WindowForTest::focusedControl() const {
  for (const RecordedControl& control : record().controls)
    if (control.isFocused) return control.name;
  return "";
}

const PixelRect& WindowForTest::picture() const {
  for (const RecordedControl& control : record().controls)
    if (control.role == Role::picture) return control.box;
  require(false, "the window shows a picture");
  std::abort();
}

glm::vec2 WindowForTest::pixelOf(const SurfacePoint& place) const {
  const PictureSpace space(*session_->scene(), *bakedBody());
  const std::optional<glm::vec2> pixel = space.pixelOf(place, {0, 0});
  if (!pixel) ADD_FAILURE() << "the place is not seen";
  return pixel.value_or(glm::vec2(0)) + glm::vec2(picture().x, picture().y);
}

glm::vec2 WindowForTest::pixelOf(const std::string& triggerPoint, Side side) const {
  const ResolvedPoint* point = projectAtlas()->point(triggerPoint, side);
  require(point != nullptr, "the atlas has the trigger point");
  return pixelOf(point->place);
}

void WindowForTest::keepPicture(const std::string& name) const {
  const std::filesystem::path folder = KNOTMAP_BINARY_DIR "/ui_pictures";
  std::filesystem::create_directories(folder);
  const Result<Done> written = writePng(folder / (name + ".png"), session_->picture());
  EXPECT_TRUE(written) << name;
}

}  // namespace knotmap
