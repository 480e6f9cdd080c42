export const DON_PEPPERS = 'Don Peppers';
