import { setFlagsFromString } from 'node:v8'

// What the register keeps in memory is some 60 MB. Left alone, V8 lets four times as much garbage gather on a machine with memory
// to spare; these make it tidy up sooner. Measured: a third less memory, and no fewer pages a second (bench/README.md).
setFlagsFromString('--heap-growing-percent=40')
setFlagsFromString('--semi-space-growth-factor=1')
