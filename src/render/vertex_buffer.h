// vertex_buffer.h - vertices on the graphics side, and how their bytes become shader inputs.
#pragma once
#include <span>
#include <vector>

#include "gl/handle.h"

namespace knotmap {

// Fills the buffer that is bound for vertices.
template <class Vertex>
void fillVertices(const BufferHandle& buffer, const std::vector<Vertex>& vertices, GLenum usage) {
  glBindBuffer(GL_ARRAY_BUFFER, buffer.id());
  glBufferData(GL_ARRAY_BUFFER, GLsizeiptr(vertices.size() * sizeof(Vertex)), vertices.data(), usage);
}

// Of the vertex array that is bound.
template <class Index>
void fillIndices(const BufferHandle& buffer, const std::vector<Index>& indices, GLenum usage) {
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, buffer.id());
  glBufferData(GL_ELEMENT_ARRAY_BUFFER, GLsizeiptr(indices.size() * sizeof(Index)), indices.data(), usage);
}

struct VertexInput {
  GLuint location = 0;
  GLint components = 0;
  GLenum type = GL_FLOAT;
  bool isNormalized = false;
  std::size_t offset = 0;
};

// Of the buffer and the vertex array that are bound. `perInstance`: one value an instance instead of one a
// vertex.
inline void describeVertices(std::span<const VertexInput> inputs, std::size_t stride,
                             bool perInstance = false) {
  for (const VertexInput& input : inputs) {
    glEnableVertexAttribArray(input.location);
    glVertexAttribPointer(input.location, input.components, input.type, GLboolean(input.isNormalized),
                          GLsizei(stride), reinterpret_cast<const void*>(input.offset));
    glVertexAttribDivisor(input.location, perInstance ? 1 : 0);
  }
}

}  // namespace knotmap
