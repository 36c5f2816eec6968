//! Lets epsilon-sweep check a gradient in a Rust program: fill an [`epsweep::Problem`](Problem) and serve it from main.
//!
//! ```no_run
//! # let (theta, gradient) = (vec![0f32; 105], vec![0f32; 105]);
//! # fn forward(theta: &[f32]) -> f32 { theta[0] }
//! epsweep::Problem {
//!     blocks: &[("lstm.weight_ih", 20, 5, "i,f,g,o"), ("dense.bias", 5, 1, "")], // name, rows, columns, gates
//!     values: theta,
//!     gradient,
//!     loss: |theta: &[f32]| forward(theta),
//! }
//! .serve()
//! .unwrap();
//! ```
//!
//! f32 or f64; `program:` of a sweep file names the program for each. The protocol is in src/examples/PROTOCOL.md.
//! Write to standard error, not to standard output.

use std::fmt::{Display, LowerExp};
use std::io::{self, BufRead, Error, ErrorKind, Write};
use std::str::FromStr;

/// What is differentiated; `values` and `gradient` hold every parameter, block after block, row-major.
pub struct Problem<'a, S, L> {
    /// Name, rows, columns and the names of the gates that the rows fall into, if any; more than two dimensions count
    /// as rows and the rest.
    pub blocks: &'a [(&'a str, usize, usize, &'a str)],
    pub values: Vec<S>,
    /// What is to be checked.
    pub gradient: Vec<S>,
    pub loss: L,
}

/// A number of the program's.
pub trait Scalar: Copy + FromStr + LowerExp {
    /// The same number, which has no more digits than Self.
    fn of(x: f64) -> Self;
}

impl Scalar for f32 {
    fn of(x: f64) -> f32 {
        x as f32
    }
}

impl Scalar for f64 {
    fn of(x: f64) -> f64 {
        x
    }
}

impl<S: Scalar, L: FnMut(&[S]) -> S> Problem<'_, S, L> {
    /// Answers on standard input and output until the tool says quit.
    pub fn serve(mut self) -> io::Result<()> {
        let mut out = io::stdout().lock();
        for line in io::stdin().lock().lines() {
            let line = line?;
            if line == "quit" {
                break;
            }
            let answer = self.answer(&line)?;
            writeln!(out, "{answer}")?;
            out.flush()?;
        }
        Ok(())
    }

    fn answer(&mut self, request: &str) -> io::Result<String> {
        let mut words = request.split_ascii_whitespace();
        Ok(match words.next().unwrap_or("") {
            "epsweep" => "epsweep 1 part".to_string(),
            "blocks" => {
                let gates = |g: &str| if g.is_empty() { "1".to_string() } else { g.to_string() };
                join(self.blocks.iter().map(|(name, rows, columns, g)| format!("{name} {rows} {columns} {}", gates(g))))
            }
            "values" => numbers(&self.values),
            "gradient" => numbers(&self.gradient),
            "loss" => {
                let count: usize = parse(words.next())?;
                let mut losses = Vec::with_capacity(count);
                for _ in 0..count {
                    let (index, value): (usize, S) = (parse(words.next())?, parse(words.next())?);
                    let kept = *self.values.get(index).ok_or_else(|| wrong(index))?;
                    self.values[index] = value;
                    losses.push((self.loss)(&self.values));
                    self.values[index] = kept;
                }
                numbers(&losses)
            }
            "point" => {
                let at = words.map(|word| parse(Some(word))).collect::<io::Result<Vec<S>>>()?;
                numbers(&[(self.loss)(&at)])
            }
            "part" => {
                let first: usize = parse(words.next())?;
                let some = words.next().unwrap_or("").as_bytes().chunks(16);
                let mut at = self.values.clone();
                let places = at.get_mut(first..first + some.len()).ok_or_else(|| wrong(first))?;
                for (place, digits) in places.iter_mut().zip(some) {
                    let digits = std::str::from_utf8(digits).map_err(wrong)?;
                    *place = S::of(f64::from_bits(u64::from_str_radix(digits, 16).map_err(wrong)?));
                }
                numbers(&[(self.loss)(&at)])
            }
            _ => return Err(wrong(request)),
        })
    }
}

fn parse<T: FromStr>(word: Option<&str>) -> io::Result<T> {
    word.and_then(|w| w.parse().ok()).ok_or_else(|| wrong(word.unwrap_or("the end of the line")))
}

fn wrong(what: impl Display) -> Error {
    Error::new(ErrorKind::InvalidData, format!("not understood: {what}"))
}

/// Decimals that read back to the same bits.
fn numbers<S: LowerExp>(numbers: &[S]) -> String {
    join(numbers.iter().map(|x| format!("{x:e}")))
}

fn join(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(" ")
}
