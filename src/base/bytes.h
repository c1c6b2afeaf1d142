// bytes.h - plain values and arrays as little-endian bytes and back; a hash over bytes; files sealed with it.
#pragma once
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/result.h"

namespace knotmap {

static_assert(std::endian::native == std::endian::little, "bytes are written and read in place");

// Finds damage and change; it is no defence against somebody who forges a file.
std::uint64_t hashOf(std::string_view bytes);
std::string hexText(std::uint64_t hash);  // 16 digits

// A writer and a reader have the same functions, so one template that visits a type's fields serves both.
// Texts and arrays are a count (8 bytes) and their elements.
class ByteWriter {
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
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : left_(bytes) {}
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
    all.resize(
        countOf(sizeof(std::uint64_t)));  // an item holds at least one value of 8 bytes or one sequence
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

// A kind of binary file of ours: magic (8 bytes), format version (u32), 0 (u32), size of the contents (u64),
// their hash (u64), contents.
struct SealedKind {
  std::string_view magic;  // 8 letters
  std::uint32_t version = 1;
  std::string_view name;  // "body": in messages
  std::string_view hint;  // what to do about a damaged one
};
std::string seal(const SealedKind& kind, std::string_view contents);
// The contents, a view into `bytes`. Problems: another kind, another version, cut short, too long, damaged.
Result<std::string_view> unseal(const SealedKind& kind, std::string_view bytes, const std::string& where);

}  // namespace knotmap
