#include "base/image.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <png.h>

#include <cstring>

#include "base/text_file.h"
#include "folder_for_test.h"

namespace knotmap {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Image gradient(int width, int height) {
  Image image{width, height, {}};
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      for (const int value : {x * 7 + y, x ^ (3 * y), 255 - x}) image.rgb.push_back(std::uint8_t(value));
  return image;
}

std::uint32_t bigEndian(const std::string& bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | std::uint8_t(bytes[at + i]);
  return value;
}
struct Chunk {
  std::string name, data;
};
std::vector<Chunk> chunks(const std::string& png) {
  std::vector<Chunk> found;
  for (std::size_t at = 8; at + 12 <= png.size(); at += 12 + bigEndian(png, at))
    found.push_back({png.substr(at + 4, 4), png.substr(at + 8, bigEndian(png, at))});
  return found;
}

// A picture of another kind, as other programs write them.
std::string pngOf(std::uint32_t format, int width, int height, const void* pixels,
                  const void* colours = nullptr, std::uint32_t colourCount = 0) {
  png_image image = {};
  image.version = PNG_IMAGE_VERSION;
  image.format = format;
  image.width = png_uint_32(width);
  image.height = png_uint_32(height);
  image.colormap_entries = colourCount;
  png_alloc_size_t size = 0;
  png_image_write_to_memory(&image, nullptr, &size, 0, pixels, 0, colours);
  std::string bytes(size, '\0');
  png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels, 0, colours);
  bytes.resize(size);
  return bytes;
}

std::string interlacedPngOf(const Image& image) {
  std::string bytes;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(png);
  png_set_write_fn(
      png, &bytes,
      [](png_structp to, png_bytep data, png_size_t size) {
        static_cast<std::string*>(png_get_io_ptr(to))->append(reinterpret_cast<const char*>(data), size);
      },
      nullptr);
  png_set_IHDR(png, info, png_uint_32(image.width), png_uint_32(image.height), 8, PNG_COLOR_TYPE_RGB,
               PNG_INTERLACE_ADAM7, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_write_info(png, info);
  for (int pass = png_set_interlace_handling(png); pass > 0; --pass)
    for (int y = 0; y < image.height; ++y) png_write_row(png, image.row(y));
  png_write_end(png, info);
  png_destroy_write_struct(&png, &info);
  return bytes;
}

std::string problemOf(const std::filesystem::path& path) {
  const Result<Image> read = readPng(path);
  return read ? "none" : toString(read.problems());
}

TEST(ImageTest, PixelsSurviveWritingAndReading) {
  const FolderForTest folder;
  for (const auto& [width, height] : {std::pair{1, 1}, {3, 5}, {640, 2}, {257, 129}}) {
    const Image image = gradient(width, height);
    ASSERT_TRUE(writePng(folder / "a.png", image));
    const Result<Image> read = readPng(folder / "a.png");
    ASSERT_TRUE(read) << problemOf(folder / "a.png");
    EXPECT_EQ(read->width, width);
    EXPECT_EQ(read->height, height);
    EXPECT_EQ(read->rgb, image.rgb);
  }
}

TEST(ImageTest, RowsFollowEachOtherWithoutPadding) {
  Image image = gradient(5, 3);
  EXPECT_EQ(image.row(2) - image.row(0), 30);
  image.row(1)[3] = 99;
  EXPECT_EQ(image.rgb[18], 99);
}

TEST(ImageTest, FileSaysColourSpaceAndSizeAndNothingElse) {
  const std::vector<Chunk> found = chunks(encodePng(gradient(20, 10), 300));
  std::vector<std::string> names;
  for (const Chunk& chunk : found) names.push_back(chunk.name);
  ASSERT_THAT(names, ElementsAre("IHDR", "sRGB", "pHYs", "IDAT", "IEND"));
  EXPECT_EQ(bigEndian(found[0].data, 0), 20u);
  EXPECT_EQ(bigEndian(found[0].data, 4), 10u);
  EXPECT_EQ(bigEndian(found[2].data, 0), 11811u);  // 300 / 0.0254
  EXPECT_EQ(bigEndian(found[2].data, 4), 11811u);
  EXPECT_EQ(found[2].data[8], 1);  // a metre
}

TEST(ImageTest, SamePixelsAreTheSameBytes) {
  EXPECT_EQ(encodePng(gradient(60, 40)), encodePng(gradient(60, 40)));
}

TEST(ImageTest, OtherKindsOfPicturesAreReadAsColours) {
  const FolderForTest folder;
  const std::uint8_t grey[] = {0, 128, 255}, clear[] = {10, 20, 30, 0, 40, 50, 60, 255};
  ASSERT_TRUE(writeFile(folder / "grey.png", pngOf(PNG_FORMAT_GRAY, 3, 1, grey)));
  EXPECT_THAT(readPng(folder / "grey.png")->rgb, ElementsAre(0, 0, 0, 128, 128, 128, 255, 255, 255));
  ASSERT_TRUE(writeFile(folder / "clear.png", pngOf(PNG_FORMAT_RGBA, 2, 1, clear)));
  EXPECT_THAT(readPng(folder / "clear.png")->rgb, ElementsAre(10, 20, 30, 40, 50, 60));
  const std::uint8_t indices[] = {1, 0, 1}, colours[] = {1, 2, 3, 200, 100, 50};
  ASSERT_TRUE(writeFile(folder / "few.png", pngOf(PNG_FORMAT_RGB_COLORMAP, 3, 1, indices, colours, 2)));
  EXPECT_THAT(readPng(folder / "few.png")->rgb, ElementsAre(200, 100, 50, 1, 2, 3, 200, 100, 50));
}

TEST(ImageTest, InterlacedPictureIsReadWhole) {
  const FolderForTest folder;
  const Image image = gradient(33, 21);
  ASSERT_TRUE(writeFile(folder / "a.png", interlacedPngOf(image)));
  EXPECT_EQ(readPng(folder / "a.png")->rgb, image.rgb);
}

TEST(ImageTest, MissingFileIsTheFilesProblem) {
  const FolderForTest folder;
  EXPECT_THAT(problemOf(folder / "no.png"), HasSubstr("cannot be opened"));
}

TEST(ImageTest, FileThatIsNoPictureSaysSo) {
  const FolderForTest folder;
  for (const std::string& bytes : {std::string(), std::string("hello"), std::string(5000, 'x')}) {
    ASSERT_TRUE(writeFile(folder / "a.png", bytes));
    EXPECT_THAT(problemOf(folder / "a.png"), HasSubstr("is not a readable PNG picture"));
  }
}

TEST(ImageTest, PictureCutShortAnywhereSaysSo) {
  const FolderForTest folder;
  const std::string whole = encodePng(gradient(40, 30));
  for (std::size_t size = 0; size + 12 < whole.size();
       size += 37) {  // the last 12 bytes are IEND, which none need
    ASSERT_TRUE(writeFile(folder / "a.png", whole.substr(0, size)));
    EXPECT_THAT(problemOf(folder / "a.png"), HasSubstr("is not a readable PNG picture")) << size;
  }
}

TEST(ImageTest, PictureDamagedInItsPixelsSaysSo) {
  const FolderForTest folder;
  std::string bytes = encodePng(gradient(40, 30));
  bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 0x55);
  ASSERT_TRUE(writeFile(folder / "a.png", bytes));
  EXPECT_THAT(problemOf(folder / "a.png"), HasSubstr("is not a readable PNG picture"));
}

TEST(ImageTest, PictureThatClaimsToBeEnormousIsRefusedBeforeItTakesMemory) {
  const FolderForTest folder;
  std::string bytes = encodePng(gradient(4, 4));
  const auto put = [&](std::size_t at, std::uint32_t value) {
    for (std::size_t i = 0; i < 4; ++i) bytes[at + i] = char(value >> (24 - 8 * i));
  };
  put(16, 900000);
  put(20, 900000);
  png_uint_32 check = png_uint_32(0xffffffff);  // CRC-32 of the chunk's name and data
  for (std::size_t at = 12; at < 29; ++at) {
    check ^= std::uint8_t(bytes[at]);
    for (int bit = 0; bit < 8; ++bit) check = check >> 1 ^ (check & 1 ? 0xedb88320u : 0u);
  }
  put(29, check ^ 0xffffffffu);
  ASSERT_TRUE(writeFile(folder / "a.png", bytes));
  EXPECT_THAT(problemOf(folder / "a.png"), HasSubstr("is too large a picture: 900000 x 900000"));
}

TEST(ImageTest, FolderThatIsMissingIsAProblemOfWriting) {
  const FolderForTest folder;
  const Result<Done> written = writePng(folder / "no" / "a.png", gradient(2, 2));
  ASSERT_FALSE(written);
  EXPECT_THAT(toString(written.problems()), HasSubstr("cannot be written"));
}

TEST(ImageDeathTest, PixelsThatDoNotFillTheImageAreABrokenPromise) {
  EXPECT_DEATH((void)encodePng(Image{2, 2, std::vector<std::uint8_t>(11)}), "three bytes a pixel");
}

}  // namespace
}  // namespace knotmap
