# L = Σ aᵢ θᵢ³ in Float64, or in Float32 with that argument; with `bug` its gradient lacks the factor 3.
include("epsweep.jl")

const T = "Float32" in ARGS ? Float32 : Float64
const theta = T[0.3, -0.7, 1.1, 0.9, -0.2, 0.5]
const a = [one(T) / T(i) for i in 1:6]
const factor = T("bug" in ARGS ? 1 : 3)

Epsweep.serve(["w" => (2, 2), "b" => (2,)], theta, factor .* a .* theta .^ 2, at -> sum(a .* at .^ 3))
