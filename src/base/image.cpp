#include "base/image.h"

#include <png.h>

#include <cmath>
#include <cstring>

#include "base/text_file.h"

namespace knotmap {
namespace {

void appendBytes(png_structp png, png_bytep bytes, png_size_t count) {
  static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(bytes), count);
}
void ignoreFlush(png_structp) {}

struct Cursor {
  const std::string& bytes;
  std::size_t at = 0;
};
void takeBytes(png_structp png, png_bytep bytes, png_size_t count) {
  auto* cursor = static_cast<Cursor*>(png_get_io_ptr(png));
  if (cursor->at + count > cursor->bytes.size()) png_error(png, "the file ends too early");
  std::memcpy(bytes, cursor->bytes.data() + cursor->at, count);
  cursor->at += count;
}
[[noreturn]] void keepMessage(png_structp png, png_const_charp message) {
  *static_cast<std::string*>(png_get_error_ptr(png)) = message;
  png_longjmp(png, 1);
}
void ignoreWarning(png_structp, png_const_charp) {}

// Pixels; what a damaged or hostile file claims beyond this is not worth the memory.
constexpr std::size_t largestPicture = std::size_t{1} << 28;

}  // namespace

std::string encodePng(const Image& image, double dotsPerInch) {
  require(image.rgb.size() == std::size_t(3) * std::size_t(image.width) * std::size_t(image.height),
          "an image holds three bytes a pixel");
  std::string bytes, message;
  bytes.reserve(image.rgb.size() / 16);
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &message, keepMessage, ignoreWarning);
  png_infop info = png_create_info_struct(png);
  if (setjmp(png_jmpbuf(png))) require(false, "a picture in memory can be encoded");
  png_set_write_fn(png, &bytes, appendBytes, ignoreFlush);
  png_set_IHDR(png, info, png_uint_32(image.width), png_uint_32(image.height), 8, PNG_COLOR_TYPE_RGB,
               PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB(png, info, PNG_sRGB_INTENT_PERCEPTUAL);
  const auto perMetre = png_uint_32(std::lround(dotsPerInch / 0.0254));
  png_set_pHYs(png, info, perMetre, perMetre, PNG_RESOLUTION_METER);
  // Level 1 with the "up" filter: a third of the time of the defaults for files of the same size on our
  // pictures.
  png_set_compression_level(png, 1);
  png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_UP);
  png_write_info(png, info);
  for (int y = 0; y < image.height; ++y) png_write_row(png, image.row(y));
  png_write_end(png, info);
  png_destroy_write_struct(&png, &info);
  return bytes;
}

Result<Done> writePng(const std::filesystem::path& path, const Image& image, double dotsPerInch) {
  return writeFile(path, encodePng(image, dotsPerInch));
}

Result<Image> readPng(const std::filesystem::path& path) {
  Result<std::string> bytes = readFile(path);
  if (!bytes) return bytes.problems();
  std::string message;
  Cursor cursor{*bytes};
  Image image;
  png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &message, keepMessage, ignoreWarning);
  png_infop info = png_create_info_struct(png);
  if (setjmp(png_jmpbuf(png))) {
    png_destroy_read_struct(&png, &info, nullptr);
    return Problem{path.string(), "is not a readable PNG picture: " + message, ""};
  }
  png_set_read_fn(png, &cursor, takeBytes);
  png_read_info(png, info);
  png_set_expand(png);
  png_set_strip_16(png);
  png_set_strip_alpha(png);
  png_set_gray_to_rgb(png);
  const int passes = png_set_interlace_handling(png);
  png_read_update_info(png, info);
  image.width = int(png_get_image_width(png, info));
  image.height = int(png_get_image_height(png, info));
  const std::size_t pixels = std::size_t(image.width) * std::size_t(image.height);
  if (pixels > largestPicture) {
    png_destroy_read_struct(&png, &info, nullptr);
    return Problem{
        path.string(),
        "is too large a picture: " + std::to_string(image.width) + " x " + std::to_string(image.height), ""};
  }
  image.rgb.resize(3 * pixels);
  for (int pass = 0; pass < passes; ++pass)
    for (int y = 0; y < image.height; ++y) png_read_row(png, image.row(y), nullptr);
  png_destroy_read_struct(&png, &info, nullptr);
  return image;
}

}  // namespace knotmap
