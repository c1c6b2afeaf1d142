// block_grid.h - values on a grid of which only some 8 x 8 x 8 blocks are filled in; the others have one
// value each.
#pragma once
#include <array>
#include <glm/glm.hpp>
#include <memory>
#include <vector>

namespace knotmap {

template <class Value>
class BlockGrid {
 public:
  static constexpr int side = 8;
  BlockGrid(const glm::ivec3& counts, Value everywhere)
      : blockCounts_((counts + side - 1) / side),
        blocks_(std::size_t(blockCounts_.x) * std::size_t(blockCounts_.y) * std::size_t(blockCounts_.z),
                Block{everywhere, nullptr}) {}

  const Value& at(const glm::ivec3& index) const {
    const Block& block = blocks_[blockNumber(index / side)];
    return block.cells ? (*block.cells)[cellNumber(index)] : block.everywhere;
  }
  // Fills the block in when it was not yet.
  Value& change(const glm::ivec3& index) {
    fillIn(blockNumber(index / side));
    return (*blocks_[blockNumber(index / side)].cells)[cellNumber(index)];
  }
  std::size_t blockCount() const { return blocks_.size(); }
  glm::ivec3 firstIndexOf(std::size_t block) const {
    const int row = int(block) / blockCounts_.x;
    return side * glm::ivec3(int(block) % blockCounts_.x, row % blockCounts_.y, row / blockCounts_.y);
  }
  bool isFilledIn(std::size_t block) const { return blocks_[block].cells != nullptr; }
  void fillIn(std::size_t block) {
    if (blocks_[block].cells) return;
    blocks_[block].cells = std::make_unique<Cells>();
    blocks_[block].cells->fill(blocks_[block].everywhere);
  }
  void setEverywhere(std::size_t block, Value value) { blocks_[block].everywhere = value; }

 private:
  using Cells = std::array<Value, side * side * side>;
  struct Block {
    Value everywhere;
    std::unique_ptr<Cells> cells;
    Block(Value value, std::unique_ptr<Cells> filled) : everywhere(value), cells(std::move(filled)) {}
    Block(const Block& other) : everywhere(other.everywhere) {}
  };
  std::size_t blockNumber(const glm::ivec3& block) const {
    return (std::size_t(block.z) * std::size_t(blockCounts_.y) + std::size_t(block.y)) *
               std::size_t(blockCounts_.x) +
           std::size_t(block.x);
  }
  static std::size_t cellNumber(const glm::ivec3& index) {
    const glm::ivec3 inside = index % side;
    return std::size_t((inside.z * side + inside.y) * side + inside.x);
  }
  glm::ivec3 blockCounts_;
  std::vector<Block> blocks_;
};

}  // namespace knotmap
