#include "body/body_file.h"

#include <bit>
#include <cstring>

#include "base/text_file.h"
#include "body/body_check.h"

// The file: magic (8 bytes), format version (u32), 0 (u32), size of the contents (u64), their hash (u64), contents.
// The contents are the fields of BodyData in the order of `visitBody`; texts and arrays are a u64 count and the bytes.
namespace knotmap {
namespace {

static_assert(std::endian::native == std::endian::little, "body files are read and written in place");
static_assert(sizeof(SurfacePoint) == 16 && sizeof(glm::vec3) == 12 && sizeof(glm::uvec3) == 12);

constexpr char magic[8] = {'k', 'n', 'o', 't', 'b', 'o', 'd', 'y'};
constexpr std::uint32_t formatVersion = 1;
constexpr std::size_t headerSize = 32;

// Four independent lanes of multiply and rotate, one 8-byte word each, so that a large file costs about as much as
// reading it. Finds damage; it is no defence against somebody who forges a file.
std::uint64_t hashOf(std::string_view bytes) {
  constexpr std::uint64_t prime = 0x9E3779B185EBCA87u;
  std::uint64_t lanes[4] = {prime, prime << 1, prime ^ 0xff51afd7ed558ccdu, ~prime};
  std::size_t at = 0;
  const auto mix = [&](std::uint64_t& lane, std::uint64_t word) {
    lane = std::rotl((lane ^ word) * prime, 31);
  };
  for (; at + 32 <= bytes.size(); at += 32) {
    std::uint64_t words[4];
    std::memcpy(words, bytes.data() + at, 32);
    for (int i = 0; i < 4; ++i) mix(lanes[i], words[i]);
  }
  for (; at < bytes.size(); ++at) mix(lanes[at % 4], static_cast<unsigned char>(bytes[at]) + 1u);
  std::uint64_t hash = bytes.size();
  for (std::uint64_t lane : lanes) mix(hash, lane), hash ^= hash >> 29;
  return hash;
}

class Writer {
 public:
  template <class Value>
  void value(const Value& one) {
    static_assert(std::is_trivially_copyable_v<Value>);
    bytes_.append(reinterpret_cast<const char*>(&one), sizeof one);
  }
  void flag(bool one) { value(std::uint8_t(one)); }
  template <class Sequence>  // a text or an array of plain values
  void sequence(const Sequence& all) {
    value(std::uint64_t(all.size()));
    bytes_.append(reinterpret_cast<const char*>(all.data()), all.size() * sizeof(all[0]));
  }
  template <class Item, class Visit>
  void items(const std::vector<Item>& all, Visit visit) {
    value(std::uint64_t(all.size()));
    for (const Item& item : all) visit(*this, item);
  }
  std::string& bytes() { return bytes_; }

 private:
  std::string bytes_;
};

// Stops at the first field that reaches past the end; everything after it stays empty.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : left_(bytes) {}
  template <class Value>
  void value(Value& one) {
    if (has(sizeof one)) take(&one, sizeof one);
  }
  void flag(bool& one) {  // a bool must not be filled with a stray byte
    std::uint8_t byte = 0;
    value(byte);
    one = byte != 0;
  }
  template <class Sequence>
  void sequence(Sequence& all) {
    using Value = std::remove_cvref_t<decltype(all[0])>;
    static_assert(std::is_trivially_copyable_v<Value>);
    const std::uint64_t count = countOf(sizeof(Value));
    all.resize(count);
    if (count > 0) take(all.data(), count * sizeof(Value));
  }
  template <class Item, class Visit>
  void items(std::vector<Item>& all, Visit visit) {
    all.resize(countOf(sizeof(std::uint64_t)));  // an item starts with its id, a sequence
    for (Item& item : all) visit(*this, item);
  }
  bool isComplete() const { return !isShort_ && left_.empty(); }

 private:
  bool has(std::size_t size) {
    isShort_ = isShort_ || size > left_.size();
    return !isShort_;
  }
  std::uint64_t countOf(std::size_t size) {
    std::uint64_t count = 0;
    value(count);
    isShort_ = isShort_ || count > left_.size() / size;
    return isShort_ ? 0 : count;
  }
  void take(void* to, std::size_t size) {
    std::memcpy(to, left_.data(), size);
    left_.remove_prefix(size);
  }
  std::string_view left_;
  bool isShort_ = false;
};

template <class Archive, class SegmentOrConst>
void visitSegment(Archive& archive, SegmentOrConst& segment) {
  archive.sequence(segment.id);
  archive.value(segment.side);
  archive.value(segment.proximal);
  archive.value(segment.distal);
  archive.value(segment.front);
  archive.value(segment.radius);
  archive.value(segment.scale);
}
template <class Archive, class LandmarkOrConst>
void visitLandmark(Archive& archive, LandmarkOrConst& landmark) {
  archive.sequence(landmark.id);
  archive.value(landmark.side);
  archive.value(landmark.point);
}
template <class Archive, class RegionOrConst>
void visitRegion(Archive& archive, RegionOrConst& region) {
  archive.sequence(region.id);
  archive.value(region.side);
  archive.value(region.parent);
  archive.flag(region.isLeaf);
  archive.value(region.area);
}

template <class Archive, class BodyOrConst>
void visitBody(Archive& archive, BodyOrConst& body) {
  archive.sequence(body.id);
  archive.sequence(body.version);
  archive.value(body.stature);
  archive.sequence(body.skin.positions);
  archive.sequence(body.skin.triangles);
  archive.sequence(body.coarseTriangles);
  archive.sequence(body.normals);
  archive.sequence(body.bentNormals);
  archive.sequence(body.ambient);
  archive.sequence(body.curvature);
  archive.sequence(body.mirror);
  archive.sequence(body.segment);
  archive.sequence(body.region);
  archive.sequence(body.borderDistance);
  archive.sequence(body.stipple);
  archive.value(body.stippleSpacing);
  archive.value(body.ground.size);
  archive.value(body.ground.low);
  archive.value(body.ground.high);
  archive.sequence(body.ground.light);
  archive.items(body.segments, [](auto& a, auto& segment) { visitSegment(a, segment); });
  archive.items(body.landmarks, [](auto& a, auto& landmark) { visitLandmark(a, landmark); });
  archive.items(body.regions, [](auto& a, auto& region) { visitRegion(a, region); });
}

constexpr const char* makeAnew = "build the program again to make a new one";

Result<std::string_view> contentsOf(std::string_view bytes, const std::string& where) {
  if (bytes.size() < sizeof magic || std::memcmp(bytes.data(), magic, sizeof magic) != 0)
    return Problem{where, "is not a body file", "is it the right file?"};
  if (bytes.size() < headerSize) return Problem{where, "is cut short", makeAnew};
  std::uint32_t version = 0;
  std::uint64_t size = 0, hash = 0;
  std::memcpy(&version, bytes.data() + 8, sizeof version);
  std::memcpy(&size, bytes.data() + 16, sizeof size);
  std::memcpy(&hash, bytes.data() + 24, sizeof hash);
  if (version != formatVersion)
    return Problem{where,
                   "has body format " + std::to_string(version) + ", this program reads format " +
                       std::to_string(formatVersion),
                   makeAnew};
  const std::string_view contents = bytes.substr(headerSize);
  if (contents.size() < size) return Problem{where, "is cut short", makeAnew};
  if (contents.size() > size) return Problem{where, "has more bytes than it announces", makeAnew};
  if (hashOf(contents) != hash) return Problem{where, "is damaged: its contents do not match their hash", makeAnew};
  return contents;
}

}  // namespace

Result<Done> writeBodyFile(const std::filesystem::path& path, const BodyData& body) {
  Problems problems = checkBody(body, path.string());
  if (!problems.empty()) return problems;
  Writer writer;
  writer.bytes().reserve(body.skin.positions.size() * 128);
  writer.bytes().assign(headerSize, '\0');
  visitBody(writer, body);
  std::string& bytes = writer.bytes();
  const std::string_view contents = std::string_view(bytes).substr(headerSize);
  const std::uint64_t size = contents.size(), hash = hashOf(contents);
  std::memcpy(bytes.data(), magic, sizeof magic);
  std::memcpy(bytes.data() + 8, &formatVersion, sizeof formatVersion);
  std::memcpy(bytes.data() + 16, &size, sizeof size);
  std::memcpy(bytes.data() + 24, &hash, sizeof hash);
  return writeFile(path, bytes);
}

Result<BodyData> readBodyFile(const std::filesystem::path& path) {
  const Result<std::string> bytes = readFile(path);
  if (!bytes) return bytes.problems();
  const Result<std::string_view> contents = contentsOf(*bytes, path.string());
  if (!contents) return contents.problems();
  BodyData body;
  Reader reader(*contents);
  visitBody(reader, body);
  if (!reader.isComplete()) return Problem{path.string(), "has contents of another shape than a body's", makeAnew};
  Problems problems = checkBody(body, path.string());
  if (!problems.empty()) return problems;
  return body;
}

}  // namespace knotmap
