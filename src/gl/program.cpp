#include "gl/program.h"

#include <fmt/format.h>

#include <glm/gtc/type_ptr.hpp>

#include "base/text_file.h"

namespace knotmap {
namespace {

namespace fs = std::filesystem;

struct ShaderText {
  std::string text;
  std::vector<std::string> files;  // `#line LINE INDEX` in the text counts these
};

Result<ShaderText> joined(const fs::path& folder, const std::vector<std::string>& files,
                          const std::vector<std::string>& defines) {
  ShaderText shader{"#version 330 core\n", files};
  for (const std::string& define : defines) shader.text += "#define " + define + "\n";
  Problems problems;
  for (std::size_t index = 0; index < files.size(); ++index) {
    Result<std::string> text = readFile(folder / files[index]);
    if (!text) {
      problems.insert(problems.end(), text.problems().begin(), text.problems().end());
      continue;
    }
    shader.text += fmt::format("#line 1 {}\n{}\n", index, *text);
  }
  if (!problems.empty()) return problems;
  return shader;
}

// Compilers begin their lines with "FILE:LINE(COLUMN)" or "FILE(LINE)": the file's number becomes its name.
std::string withFileName(const std::string& log, const std::vector<std::string>& files) {
  const std::size_t end = log.find_first_not_of("0123456789");
  if (end == 0 || end == std::string::npos) return log;
  const std::size_t index = std::stoul(log.substr(0, end));
  return index < files.size() ? files[index] + log.substr(end) : log;
}

std::string trimmed(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\0')) text.pop_back();
  return text;
}

std::string shaderLog(GLuint shader) {
  GLint length = 0;
  glGetShaderiv(shader, GL_INFO_LOG_LENGTH, &length);
  std::string log(std::size_t(std::max(length, 0)), '\0');
  glGetShaderInfoLog(shader, length, nullptr, log.data());
  return trimmed(log);
}

std::string programLog(GLuint program) {
  GLint length = 0;
  glGetProgramiv(program, GL_INFO_LOG_LENGTH, &length);
  std::string log(std::size_t(std::max(length, 0)), '\0');
  glGetProgramInfoLog(program, length, nullptr, log.data());
  return trimmed(log);
}

Result<ShaderHandle> compiled(GLenum kind, const ShaderText& shader, const fs::path& folder) {
  ShaderHandle handle(glCreateShader(kind));
  const char* text = shader.text.c_str();
  glShaderSource(handle.id(), 1, &text, nullptr);
  glCompileShader(handle.id());
  GLint compiles = 0;
  glGetShaderiv(handle.id(), GL_COMPILE_STATUS, &compiles);
  if (compiles) return handle;
  return Problem{(folder / shader.files.back()).string(),
                 "the shader does not compile: " + withFileName(shaderLog(handle.id()), shader.files), ""};
}

}  // namespace

Result<Program> Program::load(const fs::path& folder, const ProgramSource& source) {
  Problems problems;
  ProgramHandle program = ProgramHandle::make();
  const auto attach = [&](GLenum kind, const std::vector<std::string>& files) {
    Result<ShaderText> text = joined(folder, files, source.defines);
    const Problems& unread = text.problems();
    problems.insert(problems.end(), unread.begin(), unread.end());
    if (!text) return;
    Result<ShaderHandle> shader = compiled(kind, *text, folder);
    problems.insert(problems.end(), shader.problems().begin(), shader.problems().end());
    if (shader) glAttachShader(program.id(), shader->id());
  };
  attach(GL_VERTEX_SHADER, source.vertexFiles);
  attach(GL_FRAGMENT_SHADER, source.fragmentFiles);
  if (!problems.empty()) return problems;

  glLinkProgram(program.id());
  GLint links = 0;
  glGetProgramiv(program.id(), GL_LINK_STATUS, &links);
  if (links) return Program(std::move(program));
  return Problem{(folder / source.fragmentFiles.back()).string(),
                 "the shaders do not fit together: " + programLog(program.id()), ""};
}

void Program::use() const { glUseProgram(handle_.id()); }

void Program::set(const char* name, int value) const {
  glUniform1i(glGetUniformLocation(handle_.id(), name), value);
}
void Program::set(const char* name, float value) const {
  glUniform1f(glGetUniformLocation(handle_.id(), name), value);
}
void Program::set(const char* name, glm::vec2 value) const {
  glUniform2f(glGetUniformLocation(handle_.id(), name), value.x, value.y);
}
void Program::set(const char* name, glm::vec3 value) const {
  glUniform3f(glGetUniformLocation(handle_.id(), name), value.x, value.y, value.z);
}
void Program::set(const char* name, glm::vec4 value) const {
  glUniform4f(glGetUniformLocation(handle_.id(), name), value.x, value.y, value.z, value.w);
}
void Program::set(const char* name, const glm::mat4& value) const {
  glUniformMatrix4fv(glGetUniformLocation(handle_.id(), name), 1, GL_FALSE, glm::value_ptr(value));
}

}  // namespace knotmap
