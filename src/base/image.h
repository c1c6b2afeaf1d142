// image.h - pictures in memory and as PNG files.
#pragma once
#include <cstdint>
#include <filesystem>
#include <vector>

#include "base/result.h"

namespace knotmap {

// Rows from top to bottom, 3 bytes (sRGB red, green, blue) a pixel, no padding.
struct Image {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgb;  // 3 * width * height
  std::uint8_t* row(int y) { return rgb.data() + std::size_t(3) * std::size_t(width) * std::size_t(y); }
  const std::uint8_t* row(int y) const { return const_cast<Image*>(this)->row(y); }
};

// PNG with sRGB and pHYs chunks and no other metadata; the same pixels give the same bytes.
std::string encodePng(const Image& image, double dotsPerInch = 144);
Result<Done> writePng(const std::filesystem::path& path, const Image& image, double dotsPerInch = 144);
Result<Image> readPng(const std::filesystem::path& path);

}  // namespace knotmap
