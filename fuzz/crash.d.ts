/** Kills so many builds, and throws where a shelf was lost. */
export function crash(options: {
  count: number;
  seed?: number;
  meetings?: number;
}): Promise<{ writing: number; moving: number; ended: number }>;
