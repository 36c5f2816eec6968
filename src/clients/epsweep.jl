"""
Lets epsilon-sweep check a gradient in Julia (1.6 or later, no package):

    include("epsweep.jl")
    Epsweep.serve(["lstm.weight_ih" => (20, 5, "i,f,g,o"), "dense.bias" => (5,)], values, gradient, loss)

`program:` of a sweep file names the script; the protocol is in src/examples/PROTOCOL.md. Print to `stderr`: standard
output belongs to the tool.
"""
module Epsweep

"""
    serve(blocks, values, gradient, loss; input = stdin, output = stdout)

Answers until the tool says quit.

- `blocks`: for each tensor its sizes, and the names of the gates that its rows fall into where it has such
- `values`: a vector of `Float32` or `Float64`, every parameter, block after block, **row-major** (Julia's arrays are
  column-major: `vec(permutedims(W))`)
- `gradient`: what is to be checked, in the same order
- `loss`: takes a vector like `values` and returns a number
"""
function serve(blocks, values::Vector{T}, gradient, loss; input = stdin, output = stdout) where {T}
    for line in eachline(input)
        words = split(line)
        request = words[1]
        if request == "quit"
            return
        elseif request == "epsweep"
            answer = "epsweep 1 part"
        elseif request == "blocks"
            answer = join((shape(name, sizes) for (name, sizes) in blocks), ' ')
        elseif request == "values"
            answer = numbers(values)
        elseif request == "gradient"
            answer = numbers(gradient)
        elseif request == "loss"
            answer = numbers([changed(loss, values, words[k], words[k+1]) for k in 3:2:length(words)])
        elseif request == "point"
            answer = numbers([loss(T[parse(T, word) for word in words[2:end]])])
        elseif request == "part"
            at = copy(values)
            first = parse(Int, words[2]) + 1
            bits = words[3]
            some = [reinterpret(Float64, parse(UInt64, bits[k:k+15]; base = 16)) for k in 1:16:length(bits)]
            at[first:first+length(some)-1] = T.(some)
            answer = numbers([loss(at)])
        else
            error("unknown request: " * request)
        end
        println(output, answer)
        flush(output)
    end
end

# The tool counts from 0.
function changed(loss, values::Vector{T}, index, value) where {T}
    i = parse(Int, index) + 1
    kept = values[i]
    values[i] = parse(T, value)
    found = loss(values)
    values[i] = kept
    return found
end

# More than two sizes count as rows and the rest.
function shape(name, sizes)
    gates = [size for size in sizes if size isa AbstractString]
    lengths = [size for size in sizes if size isa Integer]
    columns = prod(lengths[2:end]; init = 1)
    return join((name, lengths[1], columns, isempty(gates) ? 1 : gates[1]), ' ')
end

# A Float64 prints so that it reads back to the same bits, and holds every Float32.
numbers(values) = join((string(Float64(value)) for value in values), ' ')

end
