//! The numbers of a place in few signs: written out, they would be most of the large table.

/// Signs that print, from "!" to "~": the digits of a number in the table.
const DIGITS: u64 = 94;
/// The digit 0.
const ZERO: u8 = b'!';
/// Digits that tell where a place lies.
const WHERE: usize = 5;
/// Steps of a hundredth of a degree around the globe, and one more.
const AROUND: u64 = 36_001;

/// Where a place lies, in hundredths of a degree, north and east positive, and how many people live there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbers {
    /// From -9,000 to 9,000.
    pub latitude: i32,
    /// From -18,000 to 18,000.
    pub longitude: i32,
    /// 0 where it is not known.
    pub population: u32,
}

impl Numbers {
    /// As they stand in the table: both degrees as one number, then the people.
    pub fn packed(self) -> String {
        let step = |degrees: i32, least: i32| u64::from(degrees.abs_diff(least));
        let place = step(self.latitude, -9000) * AROUND + step(self.longitude, -18_000);
        let mut signs = Vec::new();
        write(u64::from(self.population), 1, &mut signs);
        write(place, WHERE, &mut signs);
        signs.iter().rev().copied().map(char::from).collect()
    }

    /// Reads what [`Numbers::packed`] writes.
    pub fn read(signs: &str) -> Option<Self> {
        let (place, population) = signs.split_at_checked(WHERE)?;
        let place = number(place)?;
        let degrees = |steps: u64, least: i32| Some(i32::try_from(steps).ok()? + least);
        Some(Self {
            latitude: degrees(place / AROUND, -9000)?,
            longitude: degrees(place % AROUND, -18_000)?,
            population: u32::try_from(number(population)?).ok()?,
        })
    }
}

/// Adds the digits of a number, so many at least, the last one first.
fn write(mut number: u64, least: usize, signs: &mut Vec<u8>) {
    let end = signs.len() + least;
    while number > 0 || signs.len() < end {
        signs.push(ZERO + (number % DIGITS) as u8);
        number /= DIGITS;
    }
}

fn number(signs: &str) -> Option<u64> {
    signs.bytes().try_fold(0_u64, |number, sign| {
        let digit = u64::from(sign.checked_sub(ZERO)?);
        number.checked_mul(DIGITS)?.checked_add(digit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_were_written() {
        for (latitude, longitude, population) in [
            (0, 0, 0),
            (-9000, -18_000, 1),
            (9000, 18_000, u32::MAX),
            (5078, 608, 265_208),
            (-1, -50, 93),
        ] {
            let numbers = Numbers {
                latitude,
                longitude,
                population,
            };
            let packed = numbers.packed();
            assert_eq!(Numbers::read(&packed), Some(numbers), "{packed}");
            assert!(packed.bytes().all(|sign| sign.is_ascii_graphic()));
        }
    }

    #[test]
    fn signs_that_are_no_numbers_are_none() {
        for signs in ["", "!!!!", "!!!! ", "!!!!é!", "~~~~~~~~~~~~~~~~"] {
            assert_eq!(Numbers::read(signs), None, "{signs}");
        }
    }
}
