// L = Σ aᵢ θᵢ³ in f32, or in f64 with that argument; with `bug` its gradient lacks the factor 3.
mod epsweep;

macro_rules! check {
    ($scalar:ty, $factor:expr) => {{
        let theta: Vec<$scalar> = vec![0.3, -0.7, 1.1, 0.9, -0.2, 0.5];
        let a = |i: usize| 1.0 / (i + 1) as $scalar;
        epsweep::Problem {
            blocks: &[("w", 2, 2, ""), ("b", 2, 1, "")],
            gradient: theta.iter().enumerate().map(|(i, t)| $factor * a(i) * t * t).collect(),
            values: theta,
            loss: |at: &[$scalar]| at.iter().enumerate().map(|(i, t)| a(i) * t * t * t).sum(),
        }
        .serve()
    }};
}

fn main() -> std::io::Result<()> {
    let told = |word: &str| std::env::args().any(|argument| argument == word);
    let factor: u8 = if told("bug") { 1 } else { 3 };
    if told("f64") {
        check!(f64, f64::from(factor))
    } else {
        check!(f32, f32::from(factor))
    }
}
