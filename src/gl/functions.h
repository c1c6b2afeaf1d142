// functions.h - the OpenGL 3.3 functions that Knotmap calls, looked up once a context is current.
// They are the process's, as OpenGL's own: loading them again for another context gives the same addresses.
// Only what OpenGL ES 3.00 has too stands here, so that the program can also run in a browser.
#pragma once
#include <GL/glcorearb.h>

#include "base/result.h"

namespace knotmap {

#define KNOTMAP_GL_FUNCTIONS(X)                                     \
  X(ACTIVETEXTURE, ActiveTexture)                                   \
  X(ATTACHSHADER, AttachShader)                                     \
  X(BINDBUFFER, BindBuffer)                                         \
  X(BINDFRAMEBUFFER, BindFramebuffer)                               \
  X(BINDRENDERBUFFER, BindRenderbuffer)                             \
  X(BINDTEXTURE, BindTexture)                                       \
  X(BINDVERTEXARRAY, BindVertexArray)                               \
  X(BLENDFUNCSEPARATE, BlendFuncSeparate)                           \
  X(BLITFRAMEBUFFER, BlitFramebuffer)                               \
  X(BUFFERDATA, BufferData)                                         \
  X(BUFFERSUBDATA, BufferSubData)                                   \
  X(CHECKFRAMEBUFFERSTATUS, CheckFramebufferStatus)                 \
  X(CLEAR, Clear)                                                   \
  X(CLEARCOLOR, ClearColor)                                         \
  X(COMPILESHADER, CompileShader)                                   \
  X(CREATEPROGRAM, CreateProgram)                                   \
  X(CREATESHADER, CreateShader)                                     \
  X(CULLFACE, CullFace)                                             \
  X(DELETEBUFFERS, DeleteBuffers)                                   \
  X(DELETEFRAMEBUFFERS, DeleteFramebuffers)                         \
  X(DELETEPROGRAM, DeleteProgram)                                   \
  X(DELETERENDERBUFFERS, DeleteRenderbuffers)                       \
  X(DELETESHADER, DeleteShader)                                     \
  X(DELETETEXTURES, DeleteTextures)                                 \
  X(DELETEVERTEXARRAYS, DeleteVertexArrays)                         \
  X(DEPTHFUNC, DepthFunc)                                           \
  X(DEPTHMASK, DepthMask)                                           \
  X(DISABLE, Disable)                                               \
  X(DRAWARRAYS, DrawArrays)                                         \
  X(DRAWARRAYSINSTANCED, DrawArraysInstanced)                       \
  X(DRAWELEMENTS, DrawElements)                                     \
  X(ENABLE, Enable)                                                 \
  X(ENABLEVERTEXATTRIBARRAY, EnableVertexAttribArray)               \
  X(FINISH, Finish)                                                 \
  X(FRAMEBUFFERRENDERBUFFER, FramebufferRenderbuffer)               \
  X(FRAMEBUFFERTEXTURE2D, FramebufferTexture2D)                     \
  X(GENBUFFERS, GenBuffers)                                         \
  X(GENFRAMEBUFFERS, GenFramebuffers)                               \
  X(GENRENDERBUFFERS, GenRenderbuffers)                             \
  X(GENTEXTURES, GenTextures)                                       \
  X(GENVERTEXARRAYS, GenVertexArrays)                               \
  X(GETERROR, GetError)                                             \
  X(GETINTEGERV, GetIntegerv)                                       \
  X(GETPROGRAMINFOLOG, GetProgramInfoLog)                           \
  X(GETPROGRAMIV, GetProgramiv)                                     \
  X(GETSHADERINFOLOG, GetShaderInfoLog)                             \
  X(GETSHADERIV, GetShaderiv)                                       \
  X(GETSTRING, GetString)                                           \
  X(GETUNIFORMLOCATION, GetUniformLocation)                         \
  X(LINKPROGRAM, LinkProgram)                                       \
  X(PIXELSTOREI, PixelStorei)                                       \
  X(READPIXELS, ReadPixels)                                         \
  X(RENDERBUFFERSTORAGE, RenderbufferStorage)                       \
  X(RENDERBUFFERSTORAGEMULTISAMPLE, RenderbufferStorageMultisample) \
  X(SCISSOR, Scissor)                                               \
  X(SHADERSOURCE, ShaderSource)                                     \
  X(TEXIMAGE2D, TexImage2D)                                         \
  X(TEXPARAMETERI, TexParameteri)                                   \
  X(TEXSUBIMAGE2D, TexSubImage2D)                                   \
  X(UNIFORM1F, Uniform1f)                                           \
  X(UNIFORM1I, Uniform1i)                                           \
  X(UNIFORM2F, Uniform2f)                                           \
  X(UNIFORM3F, Uniform3f)                                           \
  X(UNIFORM4F, Uniform4f)                                           \
  X(UNIFORMMATRIX4FV, UniformMatrix4fv)                             \
  X(USEPROGRAM, UseProgram)                                         \
  X(VERTEXATTRIBDIVISOR, VertexAttribDivisor)                       \
  X(VERTEXATTRIBPOINTER, VertexAttribPointer)                       \
  X(VIEWPORT, Viewport)

#define KNOTMAP_DECLARE(TYPE, NAME) extern PFNGL##TYPE##PROC gl##NAME;
KNOTMAP_GL_FUNCTIONS(KNOTMAP_DECLARE)
#undef KNOTMAP_DECLARE

// The address of an OpenGL function by its name, or null; a context must be current.
using FindGlFunction = void* (*)(const char* name);

// Problem: functions that the driver lacks, or a version below 3.3, with the driver's name.
Result<Done> loadGlFunctions(FindGlFunction find);

}  // namespace knotmap
