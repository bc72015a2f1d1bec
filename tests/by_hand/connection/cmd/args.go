// Prints what it was started with and what it was given to read: stands for openssl, curl and others under wine.
package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
)

func main() {
	fmt.Fprintf(os.Stderr, "%s %q\n", filepath.Base(os.Args[0]), os.Args[1:])
	given, _ := io.ReadAll(os.Stdin)
	fmt.Fprintf(os.Stderr, "read %q\n", given)
	fmt.Print("said\r\n")
}
