#include "base/bytes.h"

#include <fmt/format.h>

namespace knotmap {
namespace {

constexpr std::size_t magicSize = 8, headerSize = 32;

}  // namespace

// Four independent lanes of multiply and rotate, one 8-byte word each, so that a large file costs about as
// much as reading it.
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

std::string hexText(std::uint64_t hash) { return fmt::format("{:016x}", hash); }

std::string seal(const SealedKind& kind, std::string_view contents) {
  require(kind.magic.size() == magicSize, "a kind of file has eight letters of magic");
  ByteWriter writer;
  writer.bytes().reserve(headerSize + contents.size());
  writer.bytes() = kind.magic;
  writer.value(kind.version);
  writer.value(std::uint32_t(0));
  writer.value(std::uint64_t(contents.size()));
  writer.value(hashOf(contents));
  writer.bytes() += contents;
  return std::move(writer.bytes());
}

Result<std::string_view> unseal(const SealedKind& kind, std::string_view bytes, const std::string& where) {
  const std::string hint(kind.hint);
  if (!bytes.starts_with(kind.magic))
    return Problem{where, fmt::format("is not a {} file", kind.name), "is it the right file?"};
  if (bytes.size() < headerSize) return Problem{where, "is cut short", hint};
  std::uint32_t version = 0, unused = 0;
  std::uint64_t size = 0, hash = 0;
  ByteReader header(bytes.substr(magicSize, headerSize - magicSize));
  header.value(version);
  header.value(unused);
  header.value(size);
  header.value(hash);
  if (version != kind.version)
    return Problem{
        where,
        fmt::format("has {} format {}, this program reads format {}", kind.name, version, kind.version),
        hint};
  const std::string_view contents = bytes.substr(headerSize);
  if (contents.size() < size) return Problem{where, "is cut short", hint};
  if (contents.size() > size) return Problem{where, "has more bytes than it announces", hint};
  if (hashOf(contents) != hash)
    return Problem{where, "is damaged: its contents do not match their hash", hint};
  return contents;
}

}  // namespace knotmap
