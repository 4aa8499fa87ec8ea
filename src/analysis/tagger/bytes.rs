//! Numbers in tables that lie in memory as bytes, the lowest byte first.

/// The 16-bit number of this position; 0 past the end.
pub fn u16_at(table: &[u8], position: usize) -> u16 {
    match table.get(position * 2..position * 2 + 2) {
        Some(&[low, high]) => u16::from_le_bytes([low, high]),
        _ => 0,
    }
}

/// The 32-bit number of this position; 0 past the end.
pub fn u32_at(table: &[u8], position: usize) -> u32 {
    match table.get(position * 4..position * 4 + 4) {
        Some(&[a, b, c, d]) => u32::from_le_bytes([a, b, c, d]),
        _ => 0,
    }
}
