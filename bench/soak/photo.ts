import sharp from 'sharp'

/** A photograph as a telephone makes it, with the place where it was made: about 400 kB. */
export async function photo(): Promise<File> {
  const [width, height] = [1600, 1200]
  const noise = { type: 'gaussian', mean: 120, sigma: 30 } as const
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#557799', noise } })
    .withExif({ IFD0: { Make: 'Voorbeeldfoon' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 35/1 0/1' } })
    .jpeg({ quality: 70 })
    .toBuffer()
  return new File([new Uint8Array(bytes)], 'het huis.jpg', { type: 'image/jpeg' })
}
