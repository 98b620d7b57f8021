/** One picture to draw inside a browser. */
export interface DrawJob {
  readonly shader: string
  readonly width: number
  readonly height: number
  /** Vectors of one to three numbers. */
  readonly uniforms: Readonly<Record<string, readonly number[]>>
  /** Of the JPEG, 0 to 1. */
  readonly quality: number
}

/** Rows drawn at a time, so that the browser stays alive. */
const BAND = 64
const CORNERS =
  '#version 300 es\nvoid main(){gl_Position=vec4(vec2(gl_VertexID&1,gl_VertexID>>1)*4.0-1.0,0,1);}'

function addShader(
  gl: WebGL2RenderingContext,
  program: WebGLProgram,
  kind: number,
  source: string,
) {
  const shader = gl.createShader(kind)
  if (!shader) throw new Error('no shader')
  gl.shaderSource(shader, source)
  gl.compileShader(shader)
  if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS))
    throw new Error(gl.getShaderInfoLog(shader) ?? 'shader refused')
  gl.attachShader(program, shader)
}

function makeProgram(gl: WebGL2RenderingContext, { shader, uniforms }: DrawJob): WebGLProgram {
  const program = gl.createProgram()
  addShader(gl, program, gl.VERTEX_SHADER, CORNERS)
  addShader(gl, program, gl.FRAGMENT_SHADER, shader)
  gl.linkProgram(program)
  if (!gl.getProgramParameter(program, gl.LINK_STATUS))
    throw new Error(`link: ${gl.getProgramInfoLog(program)}`)
  gl.useProgram(program)
  for (const [name, value] of Object.entries(uniforms)) {
    const at = gl.getUniformLocation(program, name)
    if (value.length === 1) gl.uniform1fv(at, value)
    else if (value.length === 2) gl.uniform2fv(at, value)
    else gl.uniform3fv(at, value)
  }
  return program
}

function firstPass(gl: WebGL2RenderingContext, { width, height }: DrawJob) {
  const texture = gl.createTexture()
  gl.bindTexture(gl.TEXTURE_2D, texture)
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, width, height)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
  const target = gl.createFramebuffer()
  gl.bindFramebuffer(gl.FRAMEBUFFER, target)
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0)
  return { texture, target }
}

/** Answers the picture as a JPEG data URL. Throws with the compiler's words on a wrong shader. */
async function draw(job: DrawJob): Promise<string> {
  const canvas = document.createElement('canvas')
  canvas.width = job.width
  canvas.height = job.height
  const gl = canvas.getContext('webgl2', { preserveDrawingBuffer: true })
  if (!gl) throw new Error('this browser has no WebGL 2')
  const program = makeProgram(gl, job)
  const first = firstPass(gl, job)
  gl.viewport(0, 0, job.width, job.height)
  gl.enable(gl.SCISSOR_TEST)
  for (const refine of [0, 1]) {
    // What is drawn to must not be bound for reading at the same time.
    gl.bindTexture(gl.TEXTURE_2D, refine === 1 ? first.texture : null)
    gl.bindFramebuffer(gl.FRAMEBUFFER, refine === 1 ? null : first.target)
    gl.uniform1f(gl.getUniformLocation(program, 'refine'), refine)
    for (let y = 0; y < job.height; y += BAND) {
      gl.scissor(0, y, job.width, BAND)
      gl.drawArrays(gl.TRIANGLES, 0, 3)
      gl.finish()
      await new Promise((resolve) => setTimeout(resolve))
    }
  }
  return canvas.toDataURL('image/jpeg', job.quality)
}

Object.assign(globalThis, { studio: { draw } })
