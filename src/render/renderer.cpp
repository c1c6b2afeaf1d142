#include "render/renderer.h"

#include <stdexcept>

#include "render/scene_painter.h"

namespace knotmap {
namespace {

constexpr int largestTile = 2048;

// As few tiles as may be, all about as large.
std::vector<int> tileEdges(int length) {
  const int count = (length + largestTile - 1) / largestTile;
  std::vector<int> edges;
  for (int index = 0; index <= count; ++index) edges.push_back(int(std::int64_t(length) * index / count));
  return edges;
}

std::vector<std::uint8_t> readPixels(const Framebuffer& framebuffer, glm::ivec2 size) {
  std::vector<std::uint8_t> rgba(std::size_t(4) * std::size_t(size.x) * std::size_t(size.y));
  framebuffer.bind();
  glPixelStorei(GL_PACK_ALIGNMENT, 4);
  glReadPixels(0, 0, size.x, size.y, GL_RGBA, GL_UNSIGNED_BYTE, rgba.data());
  return rgba;
}

// OpenGL's rows run upwards, a picture's downwards.
void copyInto(Image& image, const std::vector<std::uint8_t>& rgba, glm::ivec2 origin, glm::ivec2 size) {
  for (int y = 0; y < size.y; ++y) {
    const std::uint8_t* from =
        rgba.data() + std::size_t(4) * std::size_t(size.x) * std::size_t(size.y - 1 - y);
    std::uint8_t* to = image.row(origin.y + y) + std::size_t(3) * std::size_t(origin.x);
    for (int x = 0; x < size.x; ++x, from += 4, to += 3) {
      to[0] = from[0];
      to[1] = from[1];
      to[2] = from[2];
    }
  }
}

Image emptyImage(glm::ivec2 size) {
  return {size.x, size.y,
          std::vector<std::uint8_t>(std::size_t(3) * std::size_t(size.x) * std::size_t(size.y))};
}

}  // namespace

struct Renderer::Parts {
  std::unique_ptr<ScenePainter> painter;
  Canvas canvas;  // of draw()
};

Renderer::Renderer(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Renderer::~Renderer() = default;

Result<std::unique_ptr<Renderer>> Renderer::create(const BodyData& body,
                                                   const std::filesystem::path& shaderFolder) {
  Result<std::unique_ptr<ScenePainter>> painter = ScenePainter::create(body, shaderFolder);
  if (!painter) return painter.problems();
  auto parts = std::make_unique<Parts>();
  parts->painter = std::move(*painter);
  return std::unique_ptr<Renderer>(new Renderer(std::move(parts)));
}

unsigned Renderer::draw(const Scene& scene, Quality quality) {
  require(scene.size.x > 0 && scene.size.y > 0, "a scene to draw has a size");
  if (Result<Done> fits = fitCanvas(parts_->canvas, scene.size, quality); !fits)
    throw std::runtime_error(toString(fits.problems()[0]));
  parts_->painter->paint(scene, {scene.size, {0, 0}, scene.size, scene.scale}, quality, parts_->canvas);
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  return parts_->canvas.finished->texture();
}

Image Renderer::pixels() const {
  require(parts_->canvas.finished.has_value(), "pixels are those of something drawn");
  Image image = emptyImage(parts_->canvas.size);
  copyInto(image, readPixels(*parts_->canvas.finished, parts_->canvas.size), {0, 0}, parts_->canvas.size);
  return image;
}

Result<Image> Renderer::picture(const Scene& scene, const std::function<bool(float)>& progress) {
  require(scene.size.x > 0 && scene.size.y > 0, "a scene to draw has a size");
  const std::vector<int> columns = tileEdges(scene.size.x), rows = tileEdges(scene.size.y);
  const float tiles = float((columns.size() - 1) * (rows.size() - 1));
  Image image = emptyImage(scene.size);
  Canvas canvas;
  float done = 0;
  for (std::size_t row = 0; row + 1 < rows.size(); ++row)
    for (std::size_t column = 0; column + 1 < columns.size(); ++column) {
      const glm::ivec2 origin(columns[column], rows[row]);
      const glm::ivec2 size = glm::ivec2(columns[column + 1], rows[row + 1]) - origin;
      if (Result<Done> fits = fitCanvas(canvas, size, Quality::full); !fits) return fits.problems();
      parts_->painter->paint(scene, {scene.size, origin, size, scene.scale}, Quality::full, canvas);
      copyInto(image, readPixels(*canvas.finished, size), origin, size);
      if (progress && !progress(++done / tiles)) return Problem{"picture", "cancelled", ""};
    }
  return image;
}

}  // namespace knotmap
